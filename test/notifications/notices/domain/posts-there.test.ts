import { describe, expect, it } from 'vitest';
import {
  namesVacantPost,
  withPostsThere,
} from '../../../../services/notifications/notices/domain/posts-there.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { aDepartment, aView, toPerson, toPost } from '../../support/directory-of-a-county.ts';

const office = 'leading-group-office';
const departments = [
  {
    id: departmentIdSchema.parse(office),
    posts: ['clerk', 'deputy-clerk', 'head'].map((post) => postIdSchema.parse(post)),
  },
];

describe('an audience of an office whose posts are fewer', () => {
  it.each([
    ['the section head', 'section-head', 'head'],
    ['the deputy head', 'deputy-head', 'head'],
    ['the clerk, who is there', 'clerk', 'clerk'],
    ['a post that nobody ranks', 'astronomer', 'astronomer'],
  ])('is told at the nearest post above for %s', (_, post, reached) => {
    expect(withPostsThere([toPost(office, post)], departments)).toEqual([toPost(office, reached)]);
  });

  it('leaves persons, and departments that are not known, as they are', () => {
    const audience = [toPerson('officer-1'), toPost('health', 'section-head')];
    expect(withPostsThere(audience, departments)).toEqual(audience);
  });
});

describe('a post named', () => {
  it.each([
    ['that somebody fills', [aDepartment(office, { clerk: ['clerk-1'] })], false],
    ['that nobody fills', [aDepartment(office, { clerk: [] })], true],
    ['of a department nobody has entered', [], true],
  ])('%s is looked for in the register: %s', (_, directories, expected) => {
    expect(namesVacantPost([toPost(office, 'clerk')], aView(directories))).toBe(expected);
  });
});
