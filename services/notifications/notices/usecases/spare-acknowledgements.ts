import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { LostRace } from '../../../../shared/dynamo/lost-race.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { repeatableContext } from '../../../../shared/messaging/event-context.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Clock, Instant } from '../../../../shared/time/clock.ts';
import { asksAcknowledgement } from '../../inbox/domain/acknowledgement.ts';
import { spareAcknowledgement } from '../../inbox/domain/inbox-item.ts';
import { inboxItemDefinition } from '../../inbox/store/inbox-store.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { Notice } from '../domain/notice.ts';
import { listNoticesQuery } from './read-notices.ts';

type Ports = Pick<NotificationPorts, 'table'>;
type Settling = Pick<
  ReceivedEvent<EventType>,
  'id' | 'source' | 'county' | 'subject' | 'actor' | 'correlationid' | 'time'
>;

// An assignment has a handful of notices when it is received; the one that opened it is among the earliest.
const noticesLookedAt = 100;

const itemsOf = ({ candidates }: Notice): readonly string[] =>
  candidates.flatMap((verdict) => (verdict.outcome === 'delivered' ? [verdict.inboxItemId] : []));

const spare =
  ({ table }: Ports, context: Omit<WriteContext<never>, 'once'>, at: Instant) =>
  (id: string) =>
  async (): Promise<Outcome<unknown, Refusal>> => {
    const before = await table.load(inboxItemDefinition, context.county, id);
    if (before === null) return success(undefined);
    const after = spareAcknowledgement(before.state, at);
    return after === before.state
      ? success(undefined)
      : table.save(context, inboxItemDefinition, { before, after, events: [] });
  };

/** Takes back what was asked of the recipients of an assignment that was received, or came to nothing; safe to repeat. */
export const spareAcknowledgementsCommand =
  (ports: Ports, clock: Clock) =>
  async (event: Settling): Promise<void> => {
    const context = repeatableContext(event, clock.now());
    const listed = await listNoticesQuery(ports)(event.county, event.subject, { limit: noticesLookedAt });
    if (!listed.ok) throw new Error(`the notices about ${event.subject} could not be listed`);
    const asking = listed.value.items.filter(({ type }) => asksAcknowledgement.has(type));
    const spareItem = spare(ports, context, event.time);
    for (const id of asking.flatMap(itemsOf)) {
      const saved = await decideAgain(spareItem(id));
      if (!saved.ok) throw new LostRace(`inbox item ${id} stayed busy`);
    }
  };
