import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { Contract, ReviewOpinions, Sponsor } from '../../kernel/evidence.ts';
import { progressAt } from '../../kernel/progress-at.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { dateInFuture, type LeadError } from '../../kernel/lead-errors.ts';

/** Records what the review meeting had before it and how it decided; a later record replaces it (domain.md §2.1, S3). */
export const recordReviewOpinions = (
  lead: Lead,
  entered: ReviewOpinions,
  now: Instant,
): Outcome<LeadDecision, LeadError> => {
  const at = progressAt(lead, 'review');
  if (!at.ok) return at;
  if (entered.meetingOn > dateOf(now)) return failure(dateInFuture('meetingOn'));
  const departmentCountersigns = [...new Set(entered.departmentCountersigns)];
  const opinions = { ...entered, departmentCountersigns };
  return success({
    lead: { ...lead, progress: { ...at.value, opinions } },
    events: [
      {
        type: 'leads.lead.reviewed.v1',
        audience: [{ kind: 'person', capacity: 'informed', subject: lead.officer }],
        fact: { leadId: lead.id, ...opinions },
      },
    ],
  });
};

/** Assigns the county leader who answers for the project, from screening on (R006; domain.md §4.4). */
export const assignSponsor = (lead: Lead, sponsor: Sponsor): Outcome<LeadDecision, LeadError> => {
  const at = progressAt(lead, 'screening', 'negotiation', 'review');
  if (!at.ok) return at;
  return success({
    lead: { ...lead, sponsor },
    events: [
      {
        type: 'leads.lead.sponsor-assigned.v1',
        audience: [{ kind: 'person', capacity: 'responsible', subject: sponsor.subject }],
        fact: {
          leadId: lead.id,
          enterpriseName: lead.enterprise.name,
          sponsor: sponsor.subject,
          title: sponsor.title,
        },
      },
    ],
  });
};

/**
 * Records a signed contract; a later one replaces it. Framework agreements and letters of intent may come during the
 * talks, a formal investment contract only once the lead is under review (domain.md §2.1, S4).
 */
export const recordInvestmentContract = (
  lead: Lead,
  contract: Contract,
  now: Instant,
): Outcome<LeadDecision, LeadError> => {
  const at =
    contract.kind === 'investment-contract'
      ? progressAt(lead, 'review')
      : progressAt(lead, 'negotiation', 'review');
  if (!at.ok) return at;
  if (contract.signedOn > dateOf(now)) return failure(dateInFuture('signedOn'));
  return success({
    lead: { ...lead, progress: { ...at.value, contract } },
    events: [
      { type: 'leads.lead.contract-recorded.v1', audience: [], fact: { leadId: lead.id, ...contract } },
    ],
  });
};
