import { describe, expect, it } from 'vitest';
import {
  addCommitment,
  mostUnfoundedCommitments,
} from '../../../../services/leads/commitments/domain/commitments.ts';
import { leadSchema, type Lead } from '../../../../services/leads/kernel/lead.ts';
import {
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
      faults: [{ pointer: `/${field}` }],
    });
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
