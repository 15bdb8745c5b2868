import * as z from 'zod';
import type { IndexDefinition } from '../../../../shared/dynamo/table-definition.ts';
import type { Table } from '../../../../shared/dynamo/table.ts';
import { inboxItemSchema } from '../domain/inbox-item.ts';
import type { InboxState, InboxStore } from '../../kernel/ports.ts';
import { inboxItemDefinition, inboxPartition } from '../../kernel/aggregates.ts';
import { inboxIndex, unacknowledgedIndex, unreadIndex } from '../../kernel/table.ts';

const indexOf: Record<InboxState, IndexDefinition> = {
  all: inboxIndex,
  unread: unreadIndex,
  unacknowledged: unacknowledgedIndex,
};

const entrySchema = z
  .object({ version: z.int(), data: inboxItemSchema })
  .transform(({ version, data }) => ({ version, state: data }));

export const createInboxStore = (table: Table): InboxStore => ({
  load: (county, inboxItemId) => table.load(inboxItemDefinition, county, inboxItemId),
  save: (context, before, after, events) =>
    table.save(context, inboxItemDefinition, { before, after, events }),
  list: (county, person, state, page) =>
    table.list(indexOf[state], inboxPartition(county, person), { ...page, descending: true }, entrySchema),
  count: async (county, person, state, upTo) => {
    const page = await table.list(
      indexOf[state],
      inboxPartition(county, person),
      { limit: upTo },
      z.unknown(),
    );
    if (!page.ok) throw new Error('a count takes no cursor');
    return page.value.items.length;
  },
});
