import * as z from 'zod';
import { creditCodeSchema, type CreditCode } from '../../../../shared/credit-code.ts';
import { namedContactSchema } from '../../../../shared/events/leads-events.ts';
import { leadIdSchema, subjectSchema, type Subject } from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import type { Decision } from '../../kernel/decision.ts';

const contactSchema = z.object({
  subject: subjectSchema,
  displayName: z.string().min(1).max(80),
});
export type Contact = Readonly<z.infer<typeof contactSchema>>;

/** Whom the county's lead names for the enterprise, with the lead's version that said so; null once it is erased. */
const namedByLeadSchema = z.object({
  leadId: leadIdSchema,
  version: z.int(),
  at: instantSchema,
  contact: namedContactSchema.nullable(),
});
export type NamedByLead = Readonly<z.infer<typeof namedByLeadSchema>>;

/** Who speaks for an enterprise (法定代表人授权联系人、代办人, domain.md §2.9) and is told what concerns it. */
export const enterpriseContactsSchema = z.object({
  creditCode: creditCodeSchema,
  contacts: z.array(contactSchema).max(40),
  /** Absent until a lead names one. */
  namedByLead: namedByLeadSchema.optional(),
});
export type EnterpriseContacts = z.infer<typeof enterpriseContactsSchema>;

export const mostContactsOfAnEnterprise = 20;

/** Names the contacts of an enterprise anew; an empty list leaves it without any. */
export const nameContacts = (
  before: EnterpriseContacts,
  contacts: readonly Contact[],
): Decision<EnterpriseContacts> => {
  const unchanged =
    before.contacts.length === contacts.length &&
    before.contacts.every(
      ({ subject, displayName }, position) =>
        contacts[position]?.subject === subject && contacts[position].displayName === displayName,
    );
  if (unchanged) return { state: before, events: [] };
  return {
    state: { ...before, contacts: [...contacts] },
    events: [
      {
        type: 'notifications.enterprise-contacts.changed.v1',
        audience: [],
        fact: { creditCode: before.creditCode, contacts: contacts.map(({ subject }) => subject) },
      },
    ],
  };
};

/** The inbox that everybody who signs in for an enterprise reads. */
export const enterpriseInbox = (creditCode: CreditCode): Subject =>
  subjectSchema.parse(`enterprise:${creditCode}`);

/** Who is told for an enterprise: those whom an administrator named; else the enterprise, once its lead names a contact. */
export const toldFor = ({ creditCode, contacts, namedByLead }: EnterpriseContacts): readonly Subject[] => {
  if (contacts.length > 0) return contacts.map(({ subject }) => subject);
  return namedByLead?.contact == null ? [] : [enterpriseInbox(creditCode)];
};

/**
 * Takes the contact that a lead names. Of one lead the later version holds, of two leads the later news, except that no lead
 * takes away what another named; answers what stands where nothing changes.
 */
export const nameByLead = (before: EnterpriseContacts, named: NamedByLead): EnterpriseContacts => {
  const known = before.namedByLead;
  if (known !== undefined) {
    const sameLead = known.leadId === named.leadId;
    if (sameLead ? known.version >= named.version : known.at >= named.at) return before;
    if (!sameLead && named.contact === null) return before;
  }
  return { ...before, namedByLead: named };
};
