import type { Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { leadNotActive } from '../../kernel/lead-errors.ts';
import { firstContactInFuture, firstContactRecorded, type RegisterError } from './register-errors.ts';

export type FirstContact = { readonly contactedOn: LocalDate; readonly summary: string };

/** Records the first contact 首联 with the enterprise; once, and not before it happened (domain.md §2.1, S0). */
export const recordFirstContact = (
  lead: Lead,
  contact: FirstContact,
  by: Subject,
  now: Instant,
): Outcome<LeadDecision, RegisterError> => {
  if (lead.standing.kind !== 'active') return failure(leadNotActive(lead.standing.kind));
  if (lead.progress.stage !== 'lead' || lead.progress.firstContact !== null)
    return failure(firstContactRecorded());
  if (contact.contactedOn > dateOf(now)) return failure(firstContactInFuture());
  return success({
    lead: { ...lead, progress: { stage: 'lead', firstContact: { ...contact, by } } },
    events: [
      {
        type: 'leads.lead.contacted.v1',
        audience: [],
        fact: { leadId: lead.id, contactedOn: contact.contactedOn, by },
      },
    ],
  });
};
