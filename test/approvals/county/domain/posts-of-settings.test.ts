import { describe, expect, it } from 'vitest';
import { departments } from '../../../../services/approvals/catalogue/domain/data/departments.ts';
import { countySettingsSchema } from '../../../../services/approvals/county/domain/county-settings.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { nearestPost, nearestSuperior } from '../../../../shared/events/nearest-post.ts';
import { postIdSchema } from '../../../../shared/identifiers.ts';
import { namedIn } from '../../../../shared/names/named-in.ts';

const postsOf = new Map(departments.map(({ id, posts }) => [String(id), posts.map((post) => post.id)]));
const named = namedIn(countySettingsSchema, defaultSettings, '');
const posts = (...ids: string[]) => ids.map((id) => postIdSchema.parse(id));

describe('what the settings of a new county name', () => {
  it('are dozens of departments and posts', () => {
    expect(named.filter(({ kind }) => kind === 'department').length).toBeGreaterThan(15);
    expect(named.filter(({ kind }) => kind === 'post').length).toBeGreaterThan(40);
  });

  it.each(named.filter(({ kind }) => kind === 'department'))(
    'the department $name at $pointer is one that a county is opened with',
    ({ name }) => expect([...postsOf.keys()]).toContain(name),
  );

  it.each(named.filter(({ kind, department }) => kind === 'post' && department !== null))(
    'the post $name at $pointer is one of $department',
    ({ name, department }) => expect(postsOf.get(department ?? '')).toContain(name),
  );

  const lone = [
    ...new Set(
      named.filter(({ kind, department }) => kind === 'post' && department === null).map(({ name }) => name),
    ),
  ];
  const everywhere = [...postsOf].flatMap(([department, there]) =>
    lone.map((post) => ({ department, post, there })),
  );
  it.each(everywhere)(
    'what is for the $post of $department reaches a post that is there, and never one below',
    ({ post, there }) => {
      const wanted = postIdSchema.parse(post);
      const reached = nearestSuperior(there, wanted);
      expect(there).toContain(nearestPost(there, wanted));
      expect(reached).not.toBeNull();
    },
  );
});

describe('the nearest post', () => {
  it.each([
    ['itself', posts('clerk', 'section-head', 'head'), 'section-head', 'section-head', 'section-head'],
    ['the next above', posts('clerk', 'deputy-clerk', 'head'), 'section-head', 'head', 'head'],
    [
      'of several above the lowest',
      posts('clerk', 'head', 'deputy-head'),
      'section-head',
      'deputy-head',
      'deputy-head',
    ],
    [
      'for telling none, for work the first, where all are below',
      posts('clerk', 'deputy-clerk'),
      'head',
      null,
      'clerk',
    ],
    ['for work the first of a department with posts of its own', posts('window'), 'clerk', null, 'window'],
  ])('is %s', (_, there, wanted, superior, work) => {
    const post = postIdSchema.parse(wanted);
    expect([nearestSuperior(there, post), nearestPost(there, post)]).toEqual([superior, work]);
  });
});
