import { describe, expect, it } from 'vitest';
import {
  addCommitment,
  amendCommitmentBasis,
  mostUnfoundedCommitments,
} from '../../../../services/leads/commitments/domain/commitments.ts';
import type { Lead } from '../../../../services/leads/kernel/lead.ts';
import {
  asOfficer,
  commitment,
  examination,
  done,
  inNegotiation,
  progressOf,
  refusalOf,
} from '../../support/domain-leads.ts';

describe('a commitment', () => {
  it.each([
    ['按实缴税收地方留成部分 50% 返还', '返还'],
    ['土地出让金返还至企业', '返还'],
    ['税收先征后返', '先征后返'],
    ['实行即征即奖', '即征即奖'],
    ['以零地价供地', '零地价'],
    ['返 还 税 款', '返还'],
    ['即·征·即·奖', '即征即奖'],
    ['A Tax Rebate of five years', 'tax rebate'],
    // Either script, and letters that do not show between those that do.
    ['稅收返還', '返还'],
    ['税收返還', '返还'],
    ['以零地價供地', '零地价'],
    ['給予地價補貼', '地价补贴'],
    ['實行即征即獎', '即征即奖'],
    ['實行即徵即獎', '即征即奖'],
    ['先徵後獎', '先征后奖'],
    ['返\u3164还', '返还'],
    ['返\u200b还', '返还'],
    ['返\u2060\ufe0f還', '返还'],
    ['零\u00ad地\u180e价', '零地价'],
    ['ＴＡＸ　ＲＥＢＡＴＥ', 'tax rebate'],
    ['与税收挂钩的奖励', '税收挂钩'],
    ['按納稅額與納稅掛鉤獎勵', '纳税挂钩'],
    ['按地方貢獻獎勵', '地方贡献奖励'],
  ])('“%s” is refused with the law until it is classified', (clause, word) => {
    const { refusal } = done(
      addCommitment(inNegotiation(), commitment({ clause }), examination(), asOfficer),
    );
    expect(refusal).toMatchObject({
      code: 'CLAUSE_NOT_CLASSIFIED',
      faults: [{ pointer: '/clause' }],
      facts: { word, legalBasis: '《公平竞争审查条例》第十条', classifiedBy: 'market-regulation' },
    });
    expect(refusal?.detail.zh).toContain('公平竞争审查条例');
  });

  it.each([
    '协助办理用地预审',
    '竣工后退还履约保证金',
    '协助办理税务登记',
    '協助辦理用地預審',
    '供电接入投资由电网承担',
  ])('“%s” is taken', (clause) => {
    const taken = done(addCommitment(inNegotiation(), commitment({ clause }), examination(), asOfficer));
    expect([taken.refusal, taken.entries?.[0]?.collection]).toEqual([undefined, 'commitment']);
  });

  it('stays at hand until it lacks nothing; a basis on record is not replaced', () => {
    const bare = commitment({ legalBasis: null, budgetLine: null });
    const added = done(addCommitment(inNegotiation(), bare, examination(), asOfficer)).lead;
    const half = done(amendCommitmentBasis(added, 1, { legalBasis: '条例' })).lead;
    expect(progressOf(half, 'negotiation').dossier.unfounded).toMatchObject([
      { number: 1, legalBasis: '条例', budgetLine: null },
    ]);
    expect(refusalOf(amendCommitmentBasis(half, 1, { legalBasis: '另一条例' }))).toMatchObject({
      code: 'BASIS_ON_RECORD',
      faults: [{ pointer: '/legalBasis' }],
    });
    const whole = done(amendCommitmentBasis(half, 1, { budgetLine: '2150805' }));
    expect(progressOf(whole.lead, 'negotiation').dossier).toMatchObject({ commitments: 1, unfounded: [] });
    expect(whole.entries).toMatchObject([
      { collection: 'commitment', number: 1, data: { legalBasis: '条例', budgetLine: '2150805' } },
    ]);
    expect(refusalOf(amendCommitmentBasis(whole.lead, 1, { budgetLine: 'x' })).code).toBe(
      'COMMITMENT_LACKS_NOTHING',
    );
  });

  it('is refused when as many as a lead can hold still lack a basis', () => {
    const add = (lead: Lead) =>
      addCommitment(lead, commitment({ legalBasis: null }), examination(), asOfficer);
    let lead = inNegotiation();
    for (let n = 0; n < mostUnfoundedCommitments; n += 1) lead = done(add(lead)).lead;
    expect(refusalOf(add(lead)).code).toBe('TOO_MANY_UNFOUNDED_COMMITMENTS');
    expect(addCommitment(lead, commitment(), examination(), asOfficer).ok).toBe(true);
  });
});
