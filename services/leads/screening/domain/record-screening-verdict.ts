import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { ScreeningVerdict } from '../../kernel/evidence.ts';
import { progressAt } from '../../kernel/progress-at.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { vetoesOfLead, vetoesShown } from './vetoes.ts';
import { scoreReversed, bandNotOfScore, type ScreeningError } from './screening-errors.ts';

/** A verdict together with what the recorded facts say: a veto they show stands, one they leave open makes it 待补充. */
const withFacts = (lead: Lead, entered: ScreeningVerdict, policy: LeadPolicy): ScreeningVerdict => {
  const vetoes = [...new Set([...entered.vetoes, ...vetoesShown(lead, policy)])].sort();
  const open = (vetoesOfLead(lead, policy) ?? []).some(({ finding }) => finding === 'unknown');
  return { ...entered, vetoes, band: vetoes.length === 0 && open ? 'incomplete' : entered.band };
};

/** Whether a band is one that the score gives; the floor line holds down to B what would be A (domain.md §4.4, §4.5; rulings 21). */
const givesBand = (
  { band, score: { low, high } }: ScreeningVerdict,
  from: LeadPolicy['screening']['bandsFrom'],
) => {
  switch (band) {
    case 'A':
    case 'B':
      return low >= from[band];
    case 'C':
      return low >= from.C && high < from.B;
    case 'D':
      return high < from.C;
    case 'incomplete':
      return true;
  }
};

/**
 * Records what the screening panel concluded; a later verdict replaces it, and the timeline keeps both (promise 7). What
 * the recorded facts veto, no panel can overlook (rulings 18, 19).
 */
export const recordScreeningVerdict = (
  lead: Lead,
  entered: ScreeningVerdict,
  { policy }: { readonly policy: LeadPolicy },
): Outcome<LeadDecision, ScreeningError> => {
  const at = progressAt(lead, 'screening');
  if (!at.ok) return at;
  if (entered.score.low > entered.score.high) return failure(scoreReversed());
  // With a veto the conclusion is the veto, whatever the score.
  if (entered.vetoes.length === 0 && !givesBand(entered, policy.screening.bandsFrom))
    return failure(bandNotOfScore(policy.screening.bandsFrom));
  const verdict = withFacts(lead, entered, policy);
  return success({
    lead: { ...lead, progress: { ...at.value, verdict } },
    events: [
      { type: 'leads.lead.screening-concluded.v1', audience: [], fact: { leadId: lead.id, ...verdict } },
    ],
  });
};
