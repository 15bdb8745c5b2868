import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import { nameByLead } from '../domain/enterprise-contacts.ts';
import { contactsDefinition, contactsId } from '../store/directory-store.ts';

/** Keeps the contact that a lead names, so that the enterprise is told before anybody enters who speaks for it (rulings 44). */
export const keepContactCommand =
  ({ table }: Pick<NotificationPorts, 'table'>, clock: Clock) =>
  async (event: ReceivedEvent<'leads.contact-named.v1'>): Promise<void> => {
    const { county, sequence, time } = event;
    const { creditCode, leadId, contact } = event.fact;
    const keep = async (): Promise<Outcome<unknown, Refusal>> => {
      const before = await table.load(contactsDefinition, county, contactsId(creditCode));
      const known = before?.state ?? { creditCode, contacts: [] };
      const after = nameByLead(known, { leadId, version: sequence, at: time, contact });
      return after === known
        ? success(undefined)
        : table.save(contextOf(event, clock.now()), contactsDefinition, { before, after, events: [] });
    };
    doneOnce(await decideAgain(keep));
  };
