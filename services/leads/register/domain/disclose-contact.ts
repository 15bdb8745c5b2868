import type { Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { noContactEntered, type RegisterError } from './register-errors.ts';

/** Opens a contact in full to somebody who works on the lead; each such look leaves a trace (domain.md §3.5, §6.2). */
export const discloseContact = (
  lead: Lead,
  to: Subject,
  reason: string,
): Outcome<LeadDecision, RegisterError> =>
  lead.contact === null
    ? failure(noContactEntered())
    : success({
        lead,
        events: [
          { type: 'leads.lead.contact-disclosed.v1', audience: [], fact: { leadId: lead.id, to, reason } },
        ],
      });
