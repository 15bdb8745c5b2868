import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import { nameByLead, type EnterpriseContacts } from '../domain/enterprise-contacts.ts';
import type { DirectoryStore } from '../../kernel/ports.ts';

/** Keeps the contact that a lead names, so that the enterprise is told before anybody enters who speaks for it (rulings 44). */
export const createKeepContact =
  (directory: DirectoryStore) =>
  async (
    { county, fact, sequence, time }: ReceivedEvent<'leads.contact-named.v1'>,
    context: WriteContext<Versioned<EnterpriseContacts>>,
  ): Promise<Outcome<unknown, Refusal>> => {
    const { creditCode, leadId, contact } = fact;
    const before = await directory.contacts(county, creditCode);
    const known = before?.state ?? { creditCode, contacts: [] };
    const after = nameByLead(known, { leadId, version: sequence, at: time, contact });
    return after === known ? success(undefined) : directory.saveContacts(context, before, after, []);
  };
