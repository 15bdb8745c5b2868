import * as z from 'zod';
import { onceKey } from '../../../../shared/dynamo/once-items.ts';
import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { InboxItem } from '../../inbox/domain/inbox-item.ts';
import { inboxItemDefinition } from '../../inbox/store/inbox-store.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import { inboxItemsOf, type Telling } from '../domain/inbox-items-of.ts';
import type { Notice } from '../domain/notice.ts';
import { noticeDefinition } from '../store/notice-store.ts';

type Ports = Pick<NotificationPorts, 'table'>;

/** Inbox items written together; with the notice and the once-key they stay well below what a transaction holds. */
export const itemsPerWrite = 45;

const chunksOf = (items: readonly InboxItem[]): readonly (readonly InboxItem[])[] =>
  Array.from({ length: Math.ceil(items.length / itemsPerWrite) }, (_, chunk) =>
    items.slice(chunk * itemsPerWrite, (chunk + 1) * itemsPerWrite),
  );

const itemSteps = (
  { table }: Ports,
  context: WriteContext<void>,
  items: readonly InboxItem[],
): readonly WriteStep[] =>
  items.flatMap((after) => table.steps(context, inboxItemDefinition, { before: null, after, events: [] }));

/** Writes a new notice with inbox items, all or none; `stale` when the notice is there already. */
export const issueNoticeCommand =
  (ports: Ports) =>
  (notice: Notice, items: readonly InboxItem[]) =>
  (context: WriteContext<void>): Promise<Outcome<void, Refusal>> =>
    ports.table.commit(context, undefined, [
      ...ports.table.steps(context, noticeDefinition, { before: null, after: notice, events: [] }),
      ...itemSteps(ports, context, items),
    ]);

const deliver = async (
  ports: Ports,
  context: WriteContext<void>,
  items: readonly InboxItem[],
): Promise<Outcome<void, Refusal>> => {
  const written = await ports.table.commit(context, undefined, itemSteps(ports, context, items));
  if (written.ok || written.error.kind !== 'stale') return written;
  if (items.length === 1) return success(undefined);
  // Some of these were written before a crash: one by one, those already there are passed over.
  for (const item of items) {
    const alone = await deliver(ports, context, [item]);
    if (!alone.ok) return alone;
  }
  return success(undefined);
};

const isDone = async ({ table }: Ports, { county, once }: WriteContext<void>): Promise<boolean> =>
  once !== undefined && (await table.get(onceKey(county, once), z.unknown())) !== null;

/**
 * Delivers what the notice on record promises and only then marks the event as done: the way of an audience too large
 * for one transaction, taken up again wherever a crash has left it.
 */
export const finishDeliveryCommand =
  (ports: Ports) =>
  (eventId: string, telling: Telling) =>
  async (context: WriteContext<void>): Promise<Outcome<void, Refusal>> => {
    if (await isDone(ports, context)) return failure({ kind: 'repeated' });
    const notice = await ports.table.load(noticeDefinition, context.county, eventId);
    if (notice === null) throw new Error(`the notice of ${eventId} was issued but is gone`);
    const { once, ...plain } = context;
    for (const chunk of chunksOf(inboxItemsOf(notice.state, telling))) {
      const delivered = await deliver(ports, plain, chunk);
      if (!delivered.ok) return delivered;
    }
    return deliver(ports, once === undefined ? plain : { ...plain, once }, []);
  };
