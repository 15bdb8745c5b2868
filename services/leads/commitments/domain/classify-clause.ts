import type { CommitmentKind } from '../../../../shared/events/lead-terms.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { ExaminedClause } from '../../kernel/evidence.ts';
import { progressAt } from '../../kernel/progress-at.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { clauseNotHeld, clauseNotYoursToClassify } from './clause-errors.ts';
import type { ActOnClause, Examination } from './examined-clause.ts';
import type { CommitmentError } from './commitment-errors.ts';

/** As what a clause is classified, and why. */
export type Classified = {
  readonly clause: number;
  readonly kind: CommitmentKind;
  readonly reason: string;
};

/**
 * Classifies a clause that was held for its words (rulings 42): once, for good, and never by whoever entered it. What it is
 * classified as holds when it is entered again.
 */
export const classifyClause = (
  lead: Lead,
  { clause, kind, reason }: Classified,
  { examined, fairCompetition }: Examination,
  { by, now }: ActOnClause,
): Outcome<LeadDecision, CommitmentError> => {
  const at = progressAt(lead, 'negotiation');
  if (!at.ok) return at;
  const held = examined.find(({ number }) => number === clause);
  if (held === undefined || held.classification !== null) return failure(clauseNotHeld(clause));
  if (held.enteredBy === by) return failure(clauseNotYoursToClassify(fairCompetition.department));
  const data: ExaminedClause = { ...held, classification: { kind, reason, by, at: now } };
  return success({
    lead,
    entries: [{ collection: 'clause', number: clause, data }],
    events: [
      {
        type: 'leads.lead.clause-classified.v1',
        audience: [{ kind: 'person', capacity: 'responsible', subject: lead.officer }],
        fact: { leadId: lead.id, enterpriseName: lead.enterprise.name, clause, kind, by, reason },
      },
    ],
  });
};
