import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CalendarOf } from '../../../../shared/dynamo/county-calendar.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { refusal } from '../../kernel/coded-refusals.ts';
import type { Decision } from '../../directory/domain/department-directory.ts';
import { acknowledge, read, type InboxItem } from '../domain/inbox-item.ts';
import { mayTouchItem, type Act } from '../../kernel/rights.ts';
import type { RulesOf } from './county-rules.ts';
import type { InboxStore, Written } from '../../kernel/ports.ts';

type ItemContext = WriteContext<Versioned<InboxItem>>;

// Reading and acknowledging may arrive together, and the deadline check with them; each is decided again on what stands.
const attempts = 4;

const changeItem = async (
  inbox: InboxStore,
  act: Act,
  context: ItemContext,
  reader: Principal,
  inboxItemId: string,
  decide: (item: InboxItem) => Decision<InboxItem>,
): Written<InboxItem> => {
  for (let attempt = 1; ; attempt += 1) {
    const before = await inbox.load(context.county, inboxItemId);
    if (before === null || !mayTouchItem(act, reader, before.state))
      return failure(refusal('INBOX_ITEM_NOT_FOUND'));
    const { state, events } = decide(before.state);
    if (state === before.state) return success(before);
    const saved = await inbox.save(context, before, state, events);
    if (saved.ok || saved.error.kind !== 'stale' || attempt === attempts) return saved;
  }
};

/** Marks an item of the reader's own as read; a repeat changes nothing. */
export const createReadInboxItem =
  (inbox: InboxStore) =>
  (reader: Principal, inboxItemId: string) =>
  (context: ItemContext): Written<InboxItem> =>
    changeItem(inbox, 'inbox-item.read', context, reader, inboxItemId, (item) => read(item, context.now));

/** Acknowledges 签收 an item of the reader's own; a repeat changes nothing. */
export const createAcknowledgeInboxItem =
  (inbox: InboxStore, rulesOf: RulesOf, calendarOf: CalendarOf) =>
  (reader: Principal, inboxItemId: string) =>
  async (context: ItemContext): Written<InboxItem> => {
    const timing = {
      rules: await rulesOf(context.county),
      calendar: await calendarOf(context.county),
    };
    return changeItem(inbox, 'inbox-item.acknowledge', context, reader, inboxItemId, (item) =>
      acknowledge(item, timing, context.now),
    );
  };
