import { LostRace } from '../../../../shared/dynamo/lost-race.ts';
import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { AcknowledgementRules } from '../../inbox/domain/acknowledgement.ts';
import { spareAcknowledgement } from '../../inbox/domain/inbox-item.ts';
import type { Notice } from '../domain/notice.ts';
import type { InboxStore, NoticeStore } from '../../kernel/ports.ts';

export type SparePorts = {
  readonly inbox: InboxStore;
  readonly notices: NoticeStore;
  readonly clock: Clock;
  readonly rules: AcknowledgementRules;
};

type Settling = Pick<ReceivedEvent<EventType>, 'county' | 'subject' | 'actor' | 'correlationid' | 'time'>;

// An assignment has a handful of notices when it is received; the one that opened it is among the earliest.
const noticesLookedAt = 100;

const itemsOf = ({ candidates }: Notice): readonly string[] =>
  candidates.flatMap((verdict) => (verdict.outcome === 'delivered' ? [verdict.inboxItemId] : []));

/** Takes back what was asked of the recipients of an assignment that was received, or came to nothing; safe to repeat. */
export const createSpareAcknowledgements =
  ({ inbox, notices, clock, rules }: SparePorts) =>
  async (event: Settling): Promise<void> => {
    const context = {
      county: event.county,
      actor: event.actor,
      correlationId: event.correlationid,
      now: clock.now(),
    };
    const listed = await notices.about(event.county, event.subject, { limit: noticesLookedAt });
    if (!listed.ok) throw new Error(`the notices about ${event.subject} could not be listed`);
    const asking = listed.value.items.filter(({ type }) => rules.workingHoursByType.has(type));
    for (const id of asking.flatMap(itemsOf)) {
      const before = await inbox.load(event.county, id);
      if (before === null) continue;
      const after = spareAcknowledgement(before.state, event.time);
      if (after === before.state) continue;
      const saved = await inbox.save(context, before, after, []);
      // Read, acknowledged or lapsed at this very moment: the next delivery looks again.
      if (!saved.ok) throw new LostRace(`inbox item ${id} stayed busy`);
    }
  };
