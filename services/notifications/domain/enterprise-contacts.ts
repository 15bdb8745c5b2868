import * as z from 'zod';
import { creditCodeSchema } from '../../../shared/credit-code.ts';
import { subjectSchema } from '../../../shared/identifiers.ts';
import type { Decision } from './department-directory.ts';

const contactSchema = z.object({
  subject: subjectSchema,
  displayName: z.string().min(1).max(80),
});
export type Contact = Readonly<z.infer<typeof contactSchema>>;

/** Who speaks for an enterprise (法定代表人授权联系人、代办人, domain.md §2.9) and is told what concerns it. */
export const enterpriseContactsSchema = z.object({
  creditCode: creditCodeSchema,
  contacts: z.array(contactSchema),
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
