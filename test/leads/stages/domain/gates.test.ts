import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadPolicy } from '../../../../services/leads/policy.ts';
import { addCommitment } from '../../../../services/leads/commitments/domain/commitments.ts';
import { basicsSchema, type Lead } from '../../../../services/leads/kernel/lead.ts';
import { missingForScreening } from '../../../../services/leads/stages/domain/screening-gate.ts';
import { moveStage } from '../../../../services/leads/stages/domain/move-stage.ts';
import { nextStageOf } from '../../../../services/leads/stages/domain/next-stage.ts';
import {
  concludeGap,
  recordNegotiation,
} from '../../../../services/leads/negotiation/domain/record-negotiation.ts';
import {
  recordInvestmentContract,
  recordReviewOpinions,
} from '../../../../services/leads/review/domain/record-review-evidence.ts';
import { recordScreeningVerdict } from '../../../../services/leads/screening/domain/record-screening-verdict.ts';
import { recordFactorCheck } from '../../../../services/leads/negotiation/domain/record-talks-evidence.ts';
import { signLead } from '../../../../services/leads/stages/domain/sign-lead.ts';
import { bands, commitmentBases, factors, vetoCodes } from '../../../../shared/events/lead-terms.ts';
import { leadStages, stagesBeforeSigning } from '../../../../shared/events/lead-stages.ts';
import {
  commitment,
  contract,
  date,
  department,
  done,
  entering,
  inNegotiation,
  inReview,
  inScreening,
  negotiated,
  now,
  officer,
  opinions,
  pointersOf,
  progressOf,
  projectId,
  refusalOf,
  registered,
  reviewed,
  signed,
  terms,
  today,
  verdict,
  asOfficer,
  examination,
} from '../../support/domain-leads.ts';

const missingOf = (lead: Lead): string[] =>
  (nextStageOf(lead, leadPolicy.defaults)?.missing ?? []).map(({ pointer }) => pointer);

/** A gate says the same to somebody who tries as to somebody who only reads. */
const expectShut = (lead: Lead, to: 'negotiation' | 'review', pointers: readonly string[]) => {
  const outcome = moveStage(lead, to, entering());
  expect(refusalOf(outcome)).toMatchObject({
    code: 'STAGE_GATE_NOT_MET',
    facts: { to, missing: pointers.length },
  });
  expect(pointersOf(outcome)).toEqual(pointers);
  expect(missingOf(lead)).toEqual(pointers);
};

const basicsOf = (filled: number): Lead['basics'] => {
  const facts = Object.entries(basicsSchema.parse({})).map(([fact]) => fact);
  const known: Record<string, unknown> = {
    industryCode: 'C3587',
    product: '光学镜片',
    investorOrigin: '重庆',
    plannedStart: '2026-06-01',
  };
  return basicsSchema.parse(
    Object.fromEntries(facts.slice(0, filled).map((fact) => [fact, known[fact] ?? 1])),
  );
};

describe('the basic facts a lead needs before it is screened', () => {
  it.each([
    [0, ['/basics']],
    [5, ['/basics']],
    [6, []],
    [7, []],
    [10, []],
  ])('%i of ten filled in, with sixty percent asked for, lack %j', (filled, pointers) => {
    const lead = { ...registered(), basics: basicsOf(filled) };
    const lacking = missingForScreening(lead, { ...leadPolicy.defaults, basicsNeededPercent: 60 });
    expect(lacking.filter(({ pointer }) => pointer === '/basics').map(({ pointer }) => pointer)).toEqual(
      pointers,
    );
  });

  it('are sixty percent unless the county says otherwise', () => {
    expect(leadPolicy.defaults.basicsNeededPercent).toBe(60);
    const lead = { ...registered(), basics: basicsOf(6) };
    const strict = { ...leadPolicy.defaults, basicsNeededPercent: 61 };
    expect(missingForScreening(lead, strict).map(({ pointer }) => pointer)).toContain('/basics');
  });
});

const judged = (overrides: Record<string, unknown>) =>
  done(recordScreeningVerdict(inScreening(), verdict(overrides), entering())).lead;

describe('the gate to negotiation', () => {
  it('asks for a verdict', () => {
    expectShut(inScreening(), 'negotiation', ['/screeningVerdict']);
  });

  it.each(vetoCodes)('stays shut to veto %s alone', (veto) => {
    expectShut(judged({ band: 'A', vetoes: [veto] }), 'negotiation', [`/screeningVerdict/vetoes/${veto}`]);
  });

  it.each(['D', 'incomplete'])('stays shut to band %s', (band) => {
    expectShut(judged({ band }), 'negotiation', ['/screeningVerdict/band']);
  });

  it('tells all vetoes and the band at once', () => {
    expectShut(judged({ band: 'D', vetoes: [...vetoCodes].reverse() }), 'negotiation', [
      ...vetoCodes.map((veto) => `/screeningVerdict/vetoes/${veto}`),
      '/screeningVerdict/band',
    ]);
  });

  it.each(['A', 'B', 'C'] as const)('opens to band %s without veto', (band) => {
    const { lead, events } = done(moveStage(judged({ band }), 'negotiation', entering()));
    expect(progressOf(lead, 'negotiation').verdict).toMatchObject({ vetoes: [], band });
    expect(events.map(({ type }) => type)).toEqual(['leads.lead.stage-changed.v1']);
  });

  it('never opens to a veto, whatever the score and band (promise 7)', () => {
    const vetoed = fc.record({
      vetoes: fc.uniqueArray(fc.constantFrom(...vetoCodes), { minLength: 1 }),
      band: fc.constantFrom(...bands),
      score: fc.integer({ min: 0, max: 100 }).map((low) => ({ low, high: 100 })),
    });
    fc.assert(
      fc.property(vetoed, (entered) => {
        expect(moveStage(judged(entered), 'negotiation', entering()).ok).toBe(false);
      }),
    );
  });

  it('opens when a later verdict finds that the facts have changed', () => {
    const vetoed = judged({ vetoes: ['V08'] });
    const again = done(recordScreeningVerdict(vetoed, verdict(), entering())).lead;
    expect(moveStage(again, 'negotiation', entering()).ok).toBe(true);
  });
});

const withOpenGap = (lead: Lead): Lead =>
  done(
    recordNegotiation(
      lead,
      { heldOn: today, minutes: '二轮', gaps: [{ topic: '电价', conclusion: null }] },
      officer,
      now,
    ),
  ).lead;

const notGuaranteed = (lead: Lead, factor: (typeof factors)[number]): Lead =>
  done(recordFactorCheck(lead, { factor, guaranteed: false, department, note: null })).lead;

describe('the gate to review', () => {
  it('opens to exactly what is needed', () => {
    const { lead } = done(moveStage(negotiated(), 'review', entering()));
    expect(progressOf(lead, 'review')).toMatchObject({ opinions: null, dossier: { openGaps: [] } });
  });

  it('needs no commitment at all', () => {
    expect(moveStage(negotiated(['commitment']), 'review', entering()).ok).toBe(true);
  });

  it.each([
    ['round', '/negotiation/rounds'],
    ['intersection', '/intersections'],
    ['draft', '/agreementDraft'],
    ...factors.map((factor) => [factor, `/factors/${factor}`]),
  ])('stays shut without %s', (name, pointer) => {
    expectShut(negotiated([name]), 'review', [pointer]);
  });

  it.each(factors)('stays shut while %s cannot be guaranteed', (factor) => {
    expectShut(notGuaranteed(negotiated(), factor), 'review', [`/factors/${factor}`]);
  });

  it('stays shut while a gap has no conclusion, and opens when it has one', () => {
    const open = withOpenGap(negotiated());
    expectShut(open, 'review', ['/negotiation/gaps/1']);
    expect(moveStage(done(concludeGap(open, 1, 'to-meeting')).lead, 'review', entering()).ok).toBe(true);
  });

  it.each(commitmentBases)('stays shut while a commitment lacks its %s', (basis) => {
    const lead = done(
      addCommitment(negotiated(), commitment({ [basis]: null }), examination(), asOfficer),
    ).lead;
    expectShut(lead, 'review', [`/commitments/2/${basis}`]);
  });

  it('tells everything at once', () => {
    const bare = { legalBasis: null, fairReviewId: null, budgetLine: null };
    const lead = done(addCommitment(inNegotiation(), commitment(bare), examination(), asOfficer)).lead;
    expectShut(withOpenGap(lead), 'review', [
      '/negotiation/gaps/1',
      '/intersections',
      '/agreementDraft',
      ...factors.map((factor) => `/factors/${factor}`),
      ...commitmentBases.map((basis) => `/commitments/1/${basis}`),
    ]);
  });
});

const sign = (lead: Lead, overrides: Record<string, unknown> = {}) =>
  signLead(lead, terms(overrides), entering());

/** Who only reads is told beside it what the request itself will have to say. */
const stillToSay = ['/template', '/projectName'];

const expectUnsigned = (lead: Lead, pointers: readonly string[]) => {
  expect(pointersOf(sign(lead))).toEqual(pointers);
  expect(missingOf(lead)).toEqual([...pointers, ...stillToSay]);
};

describe('the gate to signing', () => {
  it('opens to exactly what is needed', () => {
    expect(sign(reviewed(['sponsor'])).ok).toBe(true);
  });

  it.each([
    ['opinions', ['/reviewOpinions']],
    ['contract', ['/contract']],
  ])('stays shut without %s', (name, pointers) => {
    expectUnsigned(reviewed([name]), pointers);
  });

  it.each([
    [{ legalityOpinion: null }, '/reviewOpinions/legalityOpinion'],
    [{ fairCompetitionConclusion: null }, '/reviewOpinions/fairCompetitionConclusion'],
    [{ departmentCountersigns: [] }, '/reviewOpinions/departmentCountersigns'],
    [{ passed: false }, '/reviewOpinions/passed'],
  ])('stays shut to opinions with %j', (short, pointer) => {
    expectUnsigned(done(recordReviewOpinions(reviewed(), opinions(short), now)).lead, [pointer]);
  });

  it.each(['framework-agreement', 'letter-of-intent'])('takes a %s as intention only', (kind) => {
    const lead = done(recordInvestmentContract(reviewed(), contract({ kind }), now)).lead;
    expectUnsigned(lead, ['/contract/kind']);
    expect(refusalOf(sign(lead)).faults?.[0]?.detail.zh).toContain('只计意向');
  });

  it.each([
    ['A', ['/sponsor']],
    ['B', []],
    ['C', []],
  ] as const)('asks a lead of band %s for %j', (band, pointers) => {
    expect(missingOf(reviewed(['sponsor'], band))).toEqual([...pointers, ...stillToSay]);
    expect(sign(reviewed([], band)).ok).toBe(true);
  });

  it('shuts again when a department withdraws a factor during review (R120)', () => {
    expectUnsigned(notGuaranteed(reviewed(), 'electricity'), ['/factors/electricity']);
  });

  it('tells what the request left out with everything else', () => {
    const short = sign(inReview('A'), { template: undefined, projectName: undefined });
    expect(pointersOf(short)).toEqual([
      '/reviewOpinions',
      '/sponsor',
      '/contract',
      '/template',
      '/projectName',
    ]);
  });

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
  ])('takes a promised start on %s: %s, the contract being of 2026-03-02', (promisedStart, taken) => {
    const outcome = sign(reviewed(), { promisedStart: date(promisedStart) });
    expect(outcome.ok).toBe(taken);
    if (!outcome.ok) expect(outcome.error.code).toBe('PROMISED_START_TOO_EARLY');
  });

  it('makes the lead a project of its own id and announces both', () => {
    const { lead, events, project } = done(sign(reviewed()));
    expect(progressOf(lead, 'signed').projectId).toBe(projectId);
    expect(events).toMatchObject([{ type: 'leads.lead.stage-changed.v1', fact: { to: 'signed' } }]);
    expect(project?.project).toMatchObject({
      id: projectId,
      leadId: lead.id,
      signedOn: '2026-03-02',
      contractAmountYuan: 300_000_000,
      projectCode: null,
      caseProgress: null,
    });
    expect(project?.events).toMatchObject([
      {
        type: 'leads.project.signed.v1',
        audience: [
          { kind: 'person', capacity: 'informed', subject: 'officer-1' },
          { kind: 'enterprise', capacity: 'informed', creditCode: lead.enterprise.creditCode },
        ],
        fact: {
          projectId,
          leadId: lead.id,
          template: 'industrial-cleared-land',
          promisedStart: '2026-09-01',
        },
      },
    ]);
  });
});

describe('the order of stages', () => {
  const at: Readonly<Record<(typeof leadStages)[number], () => Lead>> = {
    lead: registered,
    screening: inScreening,
    negotiation: inNegotiation,
    review: inReview,
    signed,
  };
  const pairs = leadStages.flatMap((from, index) =>
    leadStages.filter((to) => to !== leadStages[index + 1]).map((to) => [from, to] as const),
  );

  it.each(pairs)('has no way from %s to %s', (from, to) => {
    const lead = at[from]();
    const before = stagesBeforeSigning.find((stage) => stage === to);
    const outcome = before === undefined ? sign(lead) : moveStage(lead, before, entering());
    expect(refusalOf(outcome)).toMatchObject({ code: 'STAGE_OUT_OF_ORDER', facts: { from, to } });
  });

  it('leads back to the talks when the review meeting did not pass it, with all that was gathered', () => {
    const failed = done(recordReviewOpinions(inReview(), opinions({ passed: false }), now)).lead;
    const { lead } = done(moveStage(failed, 'negotiation', entering()));
    expect(progressOf(lead, 'negotiation').dossier).toEqual(progressOf(failed, 'review').dossier);
    expect(moveStage(lead, 'review', entering()).ok).toBe(true);
  });
});
