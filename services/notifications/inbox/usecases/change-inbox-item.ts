import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { NotificationPorts, Written } from '../../kernel/ports.ts';
import { refusal } from '../domain/inbox-errors.ts';
import { acknowledge, read, type InboxItem } from '../domain/inbox-item.ts';
import { mayTouchItem, type InboxAct } from '../domain/inbox-rights.ts';
import { inboxItemDefinition } from '../store/inbox-store.ts';
import { readAcknowledgementRulesQuery } from './acknowledgement-rules.ts';

type ItemContext = WriteContext<Versioned<InboxItem>>;

// Reading and acknowledging may arrive together, and the deadline check with them; each is decided again on what stands.
const changeItem = (
  { table }: Pick<NotificationPorts, 'table'>,
  act: InboxAct,
  context: ItemContext,
  reader: Principal,
  inboxItemId: string,
  decide: (item: InboxItem) => Decision<InboxItem>,
): Written<InboxItem> =>
  decideAgain<Versioned<InboxItem>, CodedError | Refusal>(async () => {
    const before = await table.load(inboxItemDefinition, context.county, inboxItemId);
    if (before === null || !mayTouchItem(act, reader, before.state))
      return failure(refusal('INBOX_ITEM_NOT_FOUND'));
    const { state, events } = decide(before.state);
    if (state === before.state) return success(before);
    return table.save(context, inboxItemDefinition, { before, after: state, events });
  });

/** Marks an item of the reader's own as read; a repeat changes nothing. */
export const readInboxItemCommand =
  (ports: Pick<NotificationPorts, 'table'>) =>
  (reader: Principal, inboxItemId: string) =>
  (context: ItemContext): Written<InboxItem> =>
    changeItem(ports, 'inbox-item.read', context, reader, inboxItemId, (item) => read(item, context.now));

/** Acknowledges 签收 an item of the reader's own; a repeat changes nothing. */
export const acknowledgeInboxItemCommand =
  (ports: NotificationPorts) =>
  (reader: Principal, inboxItemId: string) =>
  async (context: ItemContext): Written<InboxItem> => {
    const timing = {
      rules: await readAcknowledgementRulesQuery(ports)(context.county),
      calendar: await ports.calendarOf(context.county),
    };
    return changeItem(ports, 'inbox-item.acknowledge', context, reader, inboxItemId, (item) =>
      acknowledge(item, timing, context.now),
    );
  };
