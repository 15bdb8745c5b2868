import { describe, expect, it } from 'vitest';
import { mayEver, permits, type RightsTable } from '../../../shared/auth/rights.ts';
import { approvalsActs, approvalsRights } from '../../approvals/support/acts.ts';
import { rights as leadRights } from '../../../services/leads/service.ts';

const may = <Act extends string, Relation extends string>(
  table: RightsTable<Act, Relation>,
  act: Act,
  role: 'head' | 'deputy-head' | 'section-head',
  relations: readonly Relation[],
): boolean => permits(table, act, { roles: [role] }, new Set(relations));

describe('a head 主要负责人 (rulings 30)', () => {
  it('may do in approvals whatever the deputy in charge may, to the same things', () => {
    for (const act of approvalsActs)
      for (const relation of ['own-department', 'takes-part', 'own-project', 'transfer-target'] as const)
        expect([act, may(approvalsRights, act, 'head', [relation])]).toEqual([
          act,
          may(approvalsRights, act, 'deputy-head', [relation]),
        ]);
    expect(may(approvalsRights, 'task.extend', 'head', ['own-department'])).toBe(true);
    expect(may(approvalsRights, 'task.extend', 'head', [])).toBe(false);
  });

  it('and in leads', () => {
    for (const act of Object.keys(leadRights) as (keyof typeof leadRights)[])
      expect(mayEver(leadRights, act, { roles: ['head'] })).toBe(
        mayEver(leadRights, act, { roles: ['deputy-head'] }),
      );
  });

  const table: RightsTable<'sign' | 'draft', never> = {
    sign: { head: ['anyone'] },
    draft: { 'deputy-head': ['anyone'] },
  };
  it.each([
    ['sign', 'head', true],
    ['sign', 'deputy-head', false],
    ['draft', 'head', true],
    ['draft', 'section-head', false],
  ] as const)('what names the head alone stays the head’s: %s by %s', (act, role, allowed) => {
    expect([may(table, act, role, []), mayEver(table, act, { roles: [role] })]).toEqual([allowed, allowed]);
  });
});
