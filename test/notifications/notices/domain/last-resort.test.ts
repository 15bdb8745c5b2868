import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../../shared/events/audience.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { withLastResort } from '../../../../services/notifications/notices/domain/last-resort.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import {
  aDepartment,
  aView,
  post,
  toEnterprise,
  toPerson,
  toPost,
} from '../../support/directory-of-a-county.ts';

const office = 'development-and-reform';
const lastResort = { department: departmentIdSchema.parse('leading-group-office'), post: post('clerk') };
const added = toPost('leading-group-office', 'clerk');
const away = { person: 'clerk-1', from: '2026-03-01', to: '2026-03-06' };

describe('the post of last resort', () => {
  it.each<[string, Audience, ReturnType<typeof aDepartment>[], boolean]>([
    [
      'a post that is filled',
      [toPost(office, 'clerk')],
      [aDepartment(office, { clerk: ['clerk-1'] })],
      false,
    ],
    ['a vacant post', [toPost(office, 'clerk')], [aDepartment(office, { head: ['head-1'] })], true],
    ['a post left vacant', [toPost(office, 'clerk')], [aDepartment(office, { clerk: [] })], true],
    ['a department nobody has entered', [toPost('forestry', 'clerk')], [], true],
    [
      'a clerk away without a deputy',
      [toPost(office, 'clerk')],
      [aDepartment(office, { clerk: ['clerk-1'] }, [away])],
      true,
    ],
    [
      'a clerk away whose deputy is there',
      [toPost(office, 'clerk')],
      [aDepartment(office, { clerk: ['clerk-1'], 'deputy-clerk': ['deputy-1'] }, [away])],
      false,
    ],
    [
      'one of two posts that is filled',
      [toPost(office, 'clerk'), toPost(office, 'head')],
      [aDepartment(office, { head: ['head-1'] })],
      false,
    ],
    [
      'a vacant post beside somebody informed',
      [toPost(office, 'clerk'), toPost(office, 'head', 'informed'), toPerson('officer-1')],
      [aDepartment(office, { head: ['head-1'] })],
      true,
    ],
    ['a vacant post only informed', [toPost(office, 'clerk', 'informed')], [], false],
    [
      'an enterprise to act without a contact',
      [toEnterprise(fictionalCreditCode(7), 'responsible')],
      [],
      true,
    ],
    ['an enterprise only informed', [toEnterprise(fictionalCreditCode(7), 'informed')], [], false],
    ['a person named', [toPerson('officer-1')], [], false],
    ['a person nobody knows', [{ ...toPerson('ghost.user'), capacity: 'responsible' as const }], [], true],
    [
      'a person nobody knows beside one who is known',
      [
        { ...toPerson('ghost.user'), capacity: 'responsible' as const },
        { ...toPerson('officer-1'), capacity: 'responsible' as const },
      ],
      [],
      false,
    ],
    ['nobody', [], [], false],
  ])('for %s', (_, audience, departments, isTold) => {
    const view = aView(departments, {}, '2026-03-02', ['ghost.user']);
    expect(withLastResort(audience, view, lastResort)).toEqual(isTold ? [...audience, added] : audience);
  });
});
