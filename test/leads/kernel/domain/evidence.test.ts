import { describe, expect, it } from 'vitest';
import {
  addCommitment,
  amendCommitmentBasis,
  mostUnfoundedCommitments,
} from '../../../../services/leads/commitments/domain/commitments.ts';
import type { Lead } from '../../../../services/leads/kernel/lead.ts';
import { leadSchema } from '../../../../services/leads/kernel/lead.ts';
import {
  concludeGap,
  mostOpenGaps,
  recordNegotiation,
} from '../../../../services/leads/negotiation/domain/record-negotiation.ts';
import {
  assignSponsor,
  recordInvestmentContract,
  recordReviewOpinions,
} from '../../../../services/leads/review/domain/record-review-evidence.ts';
import { recordScreeningVerdict } from '../../../../services/leads/screening/domain/record-screening-verdict.ts';
import {
  recordAgreementDraft,
  recordFactorCheck,
  recordIntersection,
} from '../../../../services/leads/negotiation/domain/record-talks-evidence.ts';
import { leadStages, type LeadStage } from '../../../../shared/events/lead-stages.ts';
import { factors } from '../../../../shared/events/lead-terms.ts';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import {
  aHeldClause,
  asOfficer,
  commitment,
  contract,
  examination,
  date,
  department,
  done,
  entering,
  inNegotiation,
  inReview,
  inScreening,
  now,
  officer,
  opinions,
  progressOf,
  refusalOf,
  registered,
  signed,
  sponsor,
  today,
  verdict,
} from '../../support/domain-leads.ts';

const tomorrow = date('2026-03-03');
const round = (gaps: readonly { topic: string; conclusion: null | 'closed' }[] = [], heldOn = today) => ({
  heldOn,
  minutes: '纪要',
  gaps,
});
const intersection = { enterpriseNeeds: '用工', countyOffers: '职教中心', gap: null };

const acts: Readonly<Record<string, (lead: Lead) => { ok: boolean }>> = {
  'a verdict': (lead) => recordScreeningVerdict(lead, verdict(), entering()),
  'a round': (lead) => recordNegotiation(lead, round(), officer, now),
  'an intersection': (lead) => recordIntersection(lead, intersection, officer),
  'a draft': (lead) => recordAgreementDraft(lead, '草案-1'),
  'a factor check': (lead) =>
    recordFactorCheck(lead, { factor: 'land', guaranteed: true, department, note: null }),
  'a commitment': (lead) => addCommitment(lead, commitment(), examination(), asOfficer),
  opinions: (lead) => recordReviewOpinions(lead, opinions(), now),
  'a sponsor': (lead) => assignSponsor(lead, sponsor),
  'a letter of intent': (lead) => recordInvestmentContract(lead, contract({ kind: 'letter-of-intent' }), now),
  'an investment contract': (lead) => recordInvestmentContract(lead, contract(), now),
};

/** At which stages each piece of evidence is taken. */
const taken: Readonly<Record<string, readonly LeadStage[]>> = {
  'a verdict': ['screening'],
  'a round': ['negotiation'],
  'an intersection': ['negotiation'],
  'a draft': ['negotiation'],
  'a factor check': ['negotiation', 'review'],
  'a commitment': ['negotiation'],
  opinions: ['review'],
  'a sponsor': ['screening', 'negotiation', 'review'],
  'a letter of intent': ['negotiation', 'review'],
  'an investment contract': ['review'],
};

const at: Readonly<Record<LeadStage, () => Lead>> = {
  lead: registered,
  screening: inScreening,
  negotiation: inNegotiation,
  review: inReview,
  signed,
};

describe('evidence belongs to its stage', () => {
  const cells = Object.keys(acts).flatMap((name) =>
    leadStages.map((stage) => [name, stage, taken[name]!.includes(stage)] as const),
  );

  it.each(cells)('%s at %s: %s', (name, stage, allowed) => {
    const outcome = acts[name]!(at[stage]());
    expect(outcome.ok).toBe(allowed);
    if (!allowed) expect(outcome).toMatchObject({ error: { code: 'NOT_AT_THIS_STAGE', facts: { stage } } });
  });

  it.each(Object.keys(acts))('%s is refused while the lead is paused', (name) => {
    const stage = taken[name]![0]!;
    const paused: Lead = {
      ...at[stage](),
      standing: { kind: 'paused', since: now, reason: '等待', reviewOn: tomorrow },
    };
    expect(acts[name]!(paused)).toMatchObject({
      error: { code: 'LEAD_NOT_ACTIVE', facts: { standing: 'paused' } },
    });
  });

  it.each([
    ['heldOn', recordNegotiation(inNegotiation(), round([], tomorrow), officer, now)],
    ['meetingOn', recordReviewOpinions(inReview(), opinions({ meetingOn: tomorrow }), now)],
    ['signedOn', recordInvestmentContract(inReview(), contract({ signedOn: tomorrow }), now)],
  ])('does not take %s in the future', (field, outcome) => {
    expect(refusalOf(outcome)).toMatchObject({
      code: 'DATE_IN_FUTURE',
      faults: [{ pointer: `/body/${field}` }],
    });
  });
});

describe('a verdict', () => {
  const concluded = (band: string, low: number, high: number, vetoes: readonly string[] = []) =>
    recordScreeningVerdict(inScreening(), verdict({ band, score: { low, high }, vetoes }), entering());

  it.each([
    ['A', 80, 100],
    ['B', 65, 79],
    // The floor line holds it down.
    ['B', 80, 92],
    ['C', 50, 64],
    ['D', 0, 49],
    ['incomplete', 60, 90],
    ['incomplete', 85, 85],
  ])('takes band %s for %i to %i', (band, low, high) => {
    expect(concluded(band, low, high).ok).toBe(true);
  });

  it.each([
    ['A', 79, 100],
    ['A', 30, 30],
    ['B', 64, 79],
    ['C', 49, 60],
    ['C', 50, 65],
    ['D', 20, 50],
  ])('does not take band %s for %i to %i', (band, low, high) => {
    const { code, faults } = refusalOf(concluded(band, low, high));
    expect([code, faults?.map(({ pointer }) => pointer)]).toEqual(['BAND_NOT_OF_SCORE', ['/body/band']]);
  });

  it('with a veto asks nothing of the band: the conclusion is the veto', () => {
    expect(concluded('A', 11, 11, ['V05']).ok).toBe(true);
  });

  it('does not take a lower score above the higher', () => {
    const refused = recordScreeningVerdict(
      inScreening(),
      verdict({ score: { low: 71, high: 70 } }),
      entering(),
    );
    expect(refusalOf(refused).code).toBe('SCORE_REVERSED');
    expect(
      recordScreeningVerdict(inScreening(), verdict({ score: { low: 70, high: 70 } }), entering()).ok,
    ).toBe(true);
  });
});

describe('rounds and gaps', () => {
  it('numbers gaps through all rounds and keeps the open ones at hand', () => {
    const first = done(
      recordNegotiation(
        inNegotiation(),
        round([
          { topic: '电价', conclusion: null },
          { topic: '用工', conclusion: 'closed' },
        ]),
        officer,
        now,
      ),
    );
    expect(first.entries?.map(({ collection, number }) => [collection, number])).toEqual([
      ['round', 1],
      ['gap', 1],
      ['gap', 2],
    ]);
    const second = done(
      recordNegotiation(first.lead, round([{ topic: '地价', conclusion: null }]), officer, now),
    );
    expect(progressOf(second.lead, 'negotiation').dossier).toMatchObject({
      rounds: 2,
      gaps: 3,
      openGaps: [
        { number: 1, round: 1, topic: '电价' },
        { number: 3, round: 2, topic: '地价' },
      ],
    });
    const concluded = done(concludeGap(second.lead, 1, 'conceded'));
    expect(concluded.entries).toEqual([
      {
        collection: 'gap',
        number: 1,
        data: { number: 1, round: 1, topic: '电价', conclusion: 'conceded' },
      },
    ]);
    expect(refusalOf(concludeGap(concluded.lead, 1, 'closed')).code).toBe('GAP_NOT_OPEN');
  });

  it('keeps no more open gaps than a lead can hold', () => {
    const many = (count: number) =>
      round(Array.from({ length: count }, () => ({ topic: '差距', conclusion: null })));
    expect(recordNegotiation(inNegotiation(), many(mostOpenGaps), officer, now).ok).toBe(true);
    expect(refusalOf(recordNegotiation(inNegotiation(), many(mostOpenGaps + 1), officer, now)).code).toBe(
      'TOO_MANY_OPEN_GAPS',
    );
  });
});

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
      faults: [{ pointer: '/body/clause' }],
      facts: { word, legalBasis: '公平竞争审查条例 第十条', classifiedBy: 'market-regulation' },
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
      faults: [{ pointer: '/body/legalBasis' }],
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

describe('the size of a lead', () => {
  it('stays under 32 KB with every text at its longest', () => {
    const long = (length: number) => '长'.repeat(length);
    let lead = inNegotiation();
    for (let n = 0; n < mostOpenGaps; n += 10)
      lead = done(
        recordNegotiation(
          lead,
          round(Array.from({ length: 10 }, () => ({ topic: long(60), conclusion: null }))),
          officer,
          now,
        ),
      ).lead;
    for (const factor of factors)
      lead = done(recordFactorCheck(lead, { factor, guaranteed: true, department, note: long(100) })).lead;
    const widest = commitment({
      clause: long(300),
      legalBasis: long(120),
      fairReviewId: long(60),
      budgetLine: null,
    });
    const by = subjectSchema.parse('r'.repeat(128));
    const classification = { kind: 'enterprise-benefit', reason: '优惠', by, at: now } as const;
    const held = examination({ examined: [aHeldClause({ clause: long(300), classification })] });
    for (let n = 0; n < mostUnfoundedCommitments; n += 1)
      lead = done(addCommitment(lead, widest, held, asOfficer)).lead;
    const progress = progressOf(lead, 'negotiation');
    const full = leadSchema.parse({
      ...lead,
      enterprise: { ...lead.enterprise, name: long(120) },
      source: long(200),
      rationale: { text: long(1000), linkedChainNode: long(60), linkedBenefit: null },
      contact: { name: long(60), title: long(60), phone: '13800138000' },
      sponsor: { ...sponsor, name: long(60), title: long(60) },
      standing: { kind: 'lost', since: now, reasonCode: 'other', lesson: long(500) },
      progress: {
        ...progress,
        firstContact: { ...progress.firstContact, summary: long(1000) },
        verdict: { ...progress.verdict, concludedBy: long(200), rubricVersion: long(40) },
        dossier: { ...progress.dossier, agreementDraft: long(80) },
        contract: contract({ kind: 'letter-of-intent', documentNumber: long(80) }),
      },
    });
    expect(Buffer.byteLength(JSON.stringify(full))).toBeLessThan(32 * 1024);
  });
});
