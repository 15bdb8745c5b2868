import {
  commitmentBases,
  type CommitmentBasis,
  type CommitmentKind,
  type GrantableKind,
} from '../../../../shared/events/lead-terms.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Commitment, ExaminedClause } from '../../kernel/evidence.ts';
import { progressAt } from '../../kernel/progress-at.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision, LeadEntryWritten } from '../../kernel/lead-decision.ts';
import type { ProgressAt } from '../../kernel/progress.ts';
import {
  clauseNotClassified,
  concessionForbidden,
  policyVersionMisfits,
  tooManyClausesHeld,
} from './clause-errors.ts';
import { heldBefore, suspiciousWord, type ActOnClause, type Examination } from './examined-clause.ts';
import {
  commitmentLacksNothing,
  tooManyUnfoundedCommitments,
  basisOnRecord,
  type CommitmentError,
} from './commitment-errors.ts';

/** Commitments without a basis stand in the lead itself, which has to stay small. */
export const mostUnfoundedCommitments = 7;

/** So many clauses of a lead are held for their words at most; they are read together. */
export const mostClausesHeld = 60;

/** On what a commitment of each kind has to rest (rulings 42); a policy of the county is named when it is entered. */
const basesNeeded: Readonly<Record<GrantableKind, readonly CommitmentBasis[]>> = {
  'national-entitlement': ['legalBasis'],
  'county-policy': [],
  'enterprise-benefit': commitmentBases,
};

/** The bases a commitment still lacks. */
export const basesLacking = (commitment: Commitment): CommitmentBasis[] =>
  basesNeeded[commitment.kind].filter((basis) => commitment[basis] === null);

const written = (commitment: Commitment): LeadEntryWritten => ({
  collection: 'commitment',
  number: commitment.number,
  data: commitment,
});

/** A commitment as entered: the kind may be one that is always refused. */
export type CommitmentEntered = Omit<Commitment, 'number' | 'kind' | 'classification'> & {
  readonly kind: CommitmentKind;
};

type Negotiating = ProgressAt<'negotiation'>;

const hold = (
  lead: Lead,
  progress: Negotiating,
  { clause, kind }: CommitmentEntered,
  word: string,
  { fairCompetition }: Examination,
  { by, now }: ActOnClause,
): Outcome<LeadDecision, CommitmentError> => {
  const { dossier } = progress;
  const number = dossier.clauses + 1;
  if (number > mostClausesHeld) return failure(tooManyClausesHeld(mostClausesHeld));
  const { department, post } = fairCompetition;
  const held: ExaminedClause = {
    ...{ number, clause, kind, word },
    ...{ enteredBy: by, enteredAt: now, classification: null },
  };
  return success({
    lead: { ...lead, progress: { ...progress, dossier: { ...dossier, clauses: number } } },
    entries: [{ collection: 'clause', number, data: held }],
    events: [
      {
        type: 'leads.lead.clause-held.v1',
        audience: [{ kind: 'post', capacity: 'responsible', department, post }],
        fact: { leadId: lead.id, enterpriseName: lead.enterprise.name, clause: number, kind, word },
      },
    ],
    refusal: clauseNotClassified(held, department),
  });
};

const take = (
  lead: Lead,
  progress: Negotiating,
  entered: Omit<Commitment, 'number'>,
): Outcome<LeadDecision, CommitmentError> => {
  const { dossier } = progress;
  if ((entered.kind === 'county-policy') !== (entered.policyVersion !== null))
    return failure(policyVersionMisfits(entered.kind));
  const commitment: Commitment = { ...entered, number: dossier.commitments + 1 };
  const lacks = basesLacking(commitment);
  const unfounded = lacks.length === 0 ? dossier.unfounded : [...dossier.unfounded, commitment];
  if (unfounded.length > mostUnfoundedCommitments)
    return failure(tooManyUnfoundedCommitments(mostUnfoundedCommitments));
  const { number, responsibleDepartment, dueOn, kind, classification } = commitment;
  const clause = classification === null ? {} : { clause: classification.clause };
  return success({
    lead: { ...lead, progress: { ...progress, dossier: { ...dossier, commitments: number, unfounded } } },
    entries: [written(commitment)],
    events: [
      {
        type: 'leads.lead.commitment-added.v1',
        audience: [],
        fact: { leadId: lead.id, commitment: number, responsibleDepartment, dueOn, lacks, kind, ...clause },
      },
    ],
  });
};

/**
 * Adds a commitment to the enterprise. It can be founded later, but never taken out again (promise 9). A reward tied to tax paid or
 * a refund of land price is refused; a clause whose words promise one, whatever it was entered as, is held and refused until a
 * second person has classified it, and then taken as what it was classified as (rulings 42).
 */
export const addCommitment = (
  lead: Lead,
  entered: CommitmentEntered,
  examination: Examination,
  act: ActOnClause,
): Outcome<LeadDecision, CommitmentError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  const { kind, ...rest } = entered;
  if (kind === 'tax-reward') return failure(concessionForbidden(null));
  const held = heldBefore(entered.clause, examination);
  const word = suspiciousWord(entered.clause, examination.fairCompetition.words);
  if (held === undefined)
    return word === null
      ? take(lead, at.value, { ...rest, kind, classification: null })
      : hold(lead, at.value, entered, word, examination, act);
  const { classification } = held;
  if (classification === null)
    return failure(clauseNotClassified(held, examination.fairCompetition.department));
  if (classification.kind === 'tax-reward') return failure(concessionForbidden(held));
  const { by, at: on } = classification;
  const known = { clause: held.number, by, at: on };
  return take(lead, at.value, { ...rest, kind: classification.kind, classification: known });
};

/** The bases that are given now; undefined leaves one as it is. */
export type BasesGiven = { readonly [Basis in CommitmentBasis]?: string | undefined };

/** Completes a commitment with a basis it lacks; one on record stays. */
export const amendCommitmentBasis = (
  lead: Lead,
  number: number,
  bases: BasesGiven,
): Outcome<LeadDecision, CommitmentError> => {
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
