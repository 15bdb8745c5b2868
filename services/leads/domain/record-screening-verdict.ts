import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { ScreeningVerdict } from './evidence.ts';
import { scoreReversed } from './evidence-errors.ts';
import { progressAt } from './evidence-stage.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import type { LeadError } from './lead-errors.ts';

/** Records what the screening panel concluded; a later verdict replaces it, and the timeline keeps both (promise 7). */
export const recordScreeningVerdict = (
  lead: Lead,
  entered: ScreeningVerdict,
): Outcome<LeadDecision, LeadError> => {
  const at = progressAt(lead, 'screening');
  if (!at.ok) return at;
  if (entered.score.low > entered.score.high) return failure(scoreReversed());
  const verdict = { ...entered, vetoes: [...new Set(entered.vetoes)].sort() };
  return success({
    lead: { ...lead, progress: { ...at.value, verdict } },
    events: [
      { type: 'leads.lead.screening-concluded.v1', audience: [], fact: { leadId: lead.id, ...verdict } },
    ],
  });
};
