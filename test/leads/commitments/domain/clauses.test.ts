import { describe, expect, it } from 'vitest';
import { classifyClause } from '../../../../services/leads/commitments/domain/classify-clause.ts';
import { addCommitment, mostClausesHeld } from '../../../../services/leads/commitments/domain/commitments.ts';
import { commitmentSchema, type ExaminedClause } from '../../../../services/leads/kernel/evidence.ts';
import type { Examination } from '../../../../services/leads/commitments/domain/examined-clause.ts';
import type { Lead } from '../../../../services/leads/kernel/lead.ts';
import { leadPolicySchema } from '../../../../services/leads/kernel/policy-schema.ts';
import { moveStage } from '../../../../services/leads/stages/domain/move-stage.ts';
import { leadPolicy } from '../../../../services/leads/policy.ts';
import {
  commitmentKinds,
  grantableKinds,
  type CommitmentKind,
} from '../../../../shared/events/lead-terms.ts';
import {
  aHeldClause,
  asOfficer,
  commitment,
  done,
  entering,
  examination,
  inNegotiation,
  negotiated,
  now,
  officer,
  pointersOf,
  progressOf,
  refusalOf,
  regulator,
} from '../../support/domain-leads.ts';

const asRegulator = { by: regulator, now };
const suspicious = '前三年税收返还 50%';
const bare = { legalBasis: null, fairReviewId: null, budgetLine: null };

const add = (
  overrides: Parameters<typeof commitment>[0],
  by: Partial<Examination> = {},
  lead: Lead = inNegotiation(),
) => addCommitment(lead, commitment(overrides), examination(by), asOfficer);

/** What a held clause becomes when somebody classifies it. */
const classified = (held: ExaminedClause, kind: CommitmentKind): ExaminedClause => {
  const { entries } = done(
    classifyClause(
      inNegotiation(),
      { clause: held.number, kind, reason: '经审查' },
      examination({ examined: [held] }),
      asRegulator,
    ),
  );
  return entries?.[0]?.data as ExaminedClause;
};

const waiting = aHeldClause({ classification: null });

describe('the kind of what an agreement gives (rulings 42)', () => {
  it.each([
    ['national-entitlement', { legalBasis: '企业所得税法 二十八' }, ['legalBasis']],
    ['county-policy', { policyVersion: '奉节府发〔2025〕12号（2026年版）' }, []],
    ['enterprise-benefit', {}, ['legalBasis', 'fairReviewId', 'budgetLine']],
  ] as const)('%s rests on what it needs and on nothing else', (kind, given, needed) => {
    const { lead } = done(add({ ...bare, ...given, kind }));
    const lacking = needed.filter((basis) => !(basis in given));
    const gate = moveStage(
      done(add({ ...bare, ...given, kind }, {}, negotiated())).lead,
      'review',
      entering(),
    );
    expect(progressOf(lead, 'negotiation').dossier.unfounded.length).toBe(lacking.length === 0 ? 0 : 1);
    expect(gate.ok ? [] : pointersOf(gate)).toEqual(lacking.map((basis) => `/commitments/2/${basis}`));
  });

  it('asks of a policy of the county, and of nothing else, for its version', () => {
    for (const misfit of [
      { kind: 'county-policy' },
      { kind: 'national-entitlement', policyVersion: '奉节府发〔2025〕12号' },
      { kind: 'enterprise-benefit', policyVersion: '奉节府发〔2025〕12号' },
    ] as const)
      expect(refusalOf(add(misfit))).toMatchObject({
        code: 'POLICY_VERSION_MISFITS',
        faults: [{ pointer: '/policyVersion' }],
      });
  });

  it('is refused for good, with the law, where it rewards tax paid or refunds land price, whatever the words', () => {
    const refused = refusalOf(add({ kind: 'tax-reward', clause: '协助办理用地预审' }));
    expect(refused).toMatchObject({
      code: 'CONCESSION_FORBIDDEN',
      facts: { legalBasis: '《公平竞争审查条例》第十条' },
    });
    expect(refused.detail.zh).toContain('公平竞争审查条例');
  });

  it('is a benefit for the enterprise of a commitment made before kinds were told apart', () => {
    const { kind: _, policyVersion: _version, ...stored } = commitment();
    expect(commitmentSchema.parse({ ...stored, number: 1 })).toMatchObject({
      kind: 'enterprise-benefit',
      policyVersion: null,
      classification: null,
    });
  });
});

describe('a clause whose words do not fit its kind', () => {
  it.each(grantableKinds)('entered as %s is held, and market regulation is told', (kind) => {
    const { lead, entries, events, refusal } = done(add({ clause: suspicious, kind }));
    expect(refusal).toMatchObject({ code: 'CLAUSE_NOT_CLASSIFIED', facts: { clause: 1, word: '返还' } });
    expect(progressOf(lead, 'negotiation').dossier).toMatchObject({ commitments: 0, clauses: 1 });
    expect(entries).toMatchObject([
      { collection: 'clause', number: 1, data: { clause: suspicious, kind, enteredBy: officer } },
    ]);
    expect(events).toMatchObject([
      {
        type: 'leads.lead.clause-held.v1',
        audience: [{ kind: 'post', capacity: 'responsible', department: 'market-regulation', post: 'clerk' }],
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(suspicious);
  });

  it.each(['前三年税收返还50%', '前三年稅收返還 50%', '前三年税收 返·还 50%'])(
    'is held once: entered again as “%s” it is refused under the same number',
    (clause) => {
      const refused = refusalOf(add({ clause }, { examined: [waiting] }));
      expect(refused).toMatchObject({ code: 'CLAUSE_NOT_CLASSIFIED', facts: { clause: 1 } });
    },
  );

  it.each(grantableKinds)('is taken, once classified, as %s, with by whom and when', (kind) => {
    const examined = [classified(waiting, kind)];
    const policyVersion = kind === 'county-policy' ? '奉节府发〔2025〕12号' : null;
    const { entries, events } = done(add({ clause: '前三年稅收返還 50%', policyVersion }, { examined }));
    expect(entries).toMatchObject([
      { collection: 'commitment', data: { kind, classification: { clause: 1, by: regulator, at: now } } },
    ]);
    expect(events).toMatchObject([{ type: 'leads.lead.commitment-added.v1', fact: { kind, clause: 1 } }]);
  });

  it('stays refused where it is classified as a reward tied to tax or a refund of land price', () => {
    const examined = [classified(waiting, 'tax-reward')];
    for (const kind of commitmentKinds)
      expect(refusalOf(add({ clause: suspicious, kind }, { examined })).code).toBe('CONCESSION_FORBIDDEN');
  });

  it('is no longer the same clause when it is worded otherwise', () => {
    const examined = [classified(waiting, 'county-policy')];
    expect(done(add({ clause: '前五年税收返还 50%' }, { examined })).refusal?.code).toBe(
      'CLAUSE_NOT_CLASSIFIED',
    );
  });

  it('is held no more where as many are held as are read together', () => {
    const lead = inNegotiation();
    const progress = progressOf(lead, 'negotiation');
    const full = (clauses: number): Lead => ({
      ...lead,
      progress: { ...progress, dossier: { ...progress.dossier, clauses } },
    });
    expect(done(add({ clause: suspicious }, {}, full(mostClausesHeld - 1))).refusal?.code).toBe(
      'CLAUSE_NOT_CLASSIFIED',
    );
    expect(refusalOf(add({ clause: suspicious }, {}, full(mostClausesHeld))).code).toBe(
      'TOO_MANY_CLAUSES_HELD',
    );
  });
});

describe('classifying a clause', () => {
  const classify = (clause: number, held: readonly ExaminedClause[], by = regulator) =>
    classifyClause(
      inNegotiation(),
      { clause, kind: 'county-policy', reason: '普惠' },
      examination({ examined: held }),
      { by, now },
    );

  it('is for a second person: never for whoever entered it', () => {
    expect(refusalOf(classify(1, [waiting], officer)).code).toBe('CLAUSE_NOT_YOURS_TO_CLASSIFY');
    expect(refusalOf(classify(1, [{ ...waiting, enteredBy: regulator }])).code).toBe(
      'CLAUSE_NOT_YOURS_TO_CLASSIFY',
    );
  });

  it('is done once, of what is held', () => {
    expect(refusalOf(classify(2, [waiting])).code).toBe('CLAUSE_NOT_HELD');
    expect(refusalOf(classify(1, [classified(waiting, 'tax-reward')])).code).toBe('CLAUSE_NOT_HELD');
  });

  it('tells the officer as what, by whom and why', () => {
    expect(done(classify(1, [waiting])).events).toMatchObject([
      {
        type: 'leads.lead.clause-classified.v1',
        audience: [{ kind: 'person', subject: officer }],
        fact: { clause: 1, kind: 'county-policy', by: regulator, reason: '普惠' },
      },
    ]);
  });
});

describe('the words that a county adds', () => {
  const lookingFor = (...own: readonly string[]) => ({
    ...leadPolicy.defaults.fairCompetition,
    words: [...leadPolicy.defaults.fairCompetition.words, ...own],
  });

  it.each(['给予电价补贴', '給予電價補貼', '电-价-补-贴'])(
    'are found in “%s” beside the packaged ones',
    (clause) => {
      expect(done(add({ clause })).refusal).toBeUndefined();
      const by = { fairCompetition: lookingFor('电价补贴') };
      expect(done(add({ clause }, by)).refusal).toMatchObject({ facts: { word: '电价补贴' } });
      expect(done(add({ clause: suspicious }, by)).refusal).toMatchObject({ facts: { word: '返还' } });
    },
  );

  it('are found whichever script the county writes them in', () => {
    const fairCompetition = lookingFor('電價補貼');
    expect(done(add({ clause: '给予电价补贴' }, { fairCompetition })).refusal?.code).toBe(
      'CLAUSE_NOT_CLASSIFIED',
    );
  });

  it.each([
    ['返', false],
    ['··', false],
    ['返 ·', false],
    ['返奖', true],
    ['vat', true],
  ])('“%s”: %s', (word, taken) => {
    const { ownWords } = leadPolicySchema.shape.fairCompetition.shape;
    expect(ownWords.safeParse([word]).success).toBe(taken);
  });
});
