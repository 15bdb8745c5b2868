import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { success, failure, type Outcome } from '../../../../shared/outcome.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { noContactEntered, type RegisterError } from './register-errors.ts';

/** Tells notifications, and nobody else, whom to reach at the enterprise (rulings 44). */
export const contactNamed = ({ id, enterprise, contact }: Lead): DomainEvent => ({
  type: 'leads.contact-named.v1',
  audience: [],
  fact: { leadId: id, creditCode: enterprise.creditCode, contact },
});

/**
 * Erases the contact of a lead, at whatever stage it is: whoever was named may ask for it (个人信息保护法 47). That it was done, by
 * whom and why, stays on record; the contact does not.
 */
export const eraseContact = (lead: Lead, reason: string): Outcome<LeadDecision, RegisterError> => {
  if (lead.contact === null) return failure(noContactEntered());
  const erased = { ...lead, contact: null };
  return success({
    lead: erased,
    events: [
      { type: 'leads.lead.contact-erased.v1', audience: [], fact: { leadId: lead.id, reason } },
      contactNamed(erased),
    ],
  });
};
