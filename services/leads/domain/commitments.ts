import { commitmentBases, type CommitmentBasis } from '../../../shared/events/lead-terms.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Commitment } from './evidence.ts';
import {
  basisOnRecord,
  commitmentLacksNothing,
  concessionForbidden,
  tooManyUnfoundedCommitments,
} from './evidence-errors.ts';
import { progressAt } from './evidence-stage.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision, LeadEntryWritten } from './lead-decision.ts';
import type { LeadError } from './lead-errors.ts';
import type { LeadPolicy } from './lead-policy.ts';
import { plainClause } from './plain-clause.ts';

/** Commitments without a basis stand in the lead itself, which has to stay small. */
export const mostUnfoundedCommitments = 8;

/** The bases a commitment still lacks. */
export const basesLacking = (commitment: Commitment): CommitmentBasis[] =>
  commitmentBases.filter((basis) => commitment[basis] === null);

/** The word of a clause that promises a forbidden concession, or null (R132). */
export const forbiddenConcession = (clause: string, words: readonly string[]): string | null =>
  words.find((word) => plainClause(clause).includes(plainClause(word))) ?? null;

const written = (commitment: Commitment): LeadEntryWritten => ({
  collection: 'commitment',
  number: commitment.number,
  data: commitment,
});

/** Adds a commitment to the enterprise. It can be founded later, but never taken out again (promise 9). */
export const addCommitment = (
  lead: Lead,
  entered: Omit<Commitment, 'number'>,
  policy: LeadPolicy,
): Outcome<LeadDecision, LeadError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  const forbidden = forbiddenConcession(entered.clause, policy.forbiddenConcessions);
  if (forbidden !== null) return failure(concessionForbidden(forbidden));
  const { dossier } = at.value;
  const commitment: Commitment = { ...entered, number: dossier.commitments + 1 };
  const lacks = basesLacking(commitment);
  const unfounded = lacks.length === 0 ? dossier.unfounded : [...dossier.unfounded, commitment];
  if (unfounded.length > mostUnfoundedCommitments)
    return failure(tooManyUnfoundedCommitments(mostUnfoundedCommitments));
  return success({
    lead: {
      ...lead,
      progress: { ...at.value, dossier: { ...dossier, commitments: commitment.number, unfounded } },
    },
    entries: [written(commitment)],
    events: [
      {
        type: 'leads.lead.commitment-added.v1',
        audience: [],
        fact: {
          leadId: lead.id,
          commitment: commitment.number,
          responsibleDepartment: commitment.responsibleDepartment,
          dueOn: commitment.dueOn,
          lacks,
        },
      },
    ],
  });
};

/** The bases that are given now; undefined leaves one as it is. */
export type BasesGiven = { readonly [Basis in CommitmentBasis]?: string | undefined };

/** Completes a commitment with a basis it lacks; one on record stays. */
export const amendCommitmentBasis = (
  lead: Lead,
  number: number,
  bases: BasesGiven,
): Outcome<LeadDecision, LeadError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  const { dossier } = at.value;
  const before = dossier.unfounded.find((commitment) => commitment.number === number);
  if (before === undefined) return failure(commitmentLacksNothing(number));
  const given = commitmentBases.filter((basis) => bases[basis] !== undefined);
  const onRecord = given.filter((basis) => before[basis] !== null);
  if (onRecord.length > 0) return failure(basisOnRecord(onRecord));
  const after: Commitment = {
    ...before,
    legalBasis: bases.legalBasis ?? before.legalBasis,
    fairReviewId: bases.fairReviewId ?? before.fairReviewId,
    budgetLine: bases.budgetLine ?? before.budgetLine,
  };
  const lacks = basesLacking(after);
  const unfounded = dossier.unfounded.flatMap((commitment) => {
    if (commitment !== before) return [commitment];
    return lacks.length === 0 ? [] : [after];
  });
  return success({
    lead: { ...lead, progress: { ...at.value, dossier: { ...dossier, unfounded } } },
    entries: [written(after)],
    events: [
      {
        type: 'leads.lead.commitment-basis-amended.v1',
        audience: [],
        fact: { leadId: lead.id, commitment: number, given, lacks },
      },
    ],
  });
};
