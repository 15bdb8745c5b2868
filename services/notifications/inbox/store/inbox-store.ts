import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import type { IndexDefinition } from '../../../../shared/dynamo/table-definition.ts';
import type { CountyCode, Subject } from '../../../../shared/identifiers.ts';
import { inboxIndex, unacknowledgedIndex, unreadIndex } from '../../kernel/table.ts';
import {
  awaitsAcknowledgement,
  inboxItemSchema,
  nextCheckAt,
  type InboxItem,
  type InboxState,
} from '../domain/inbox-item.ts';

export const inboxItemKind = 'inbox-item';

export const inboxPartition = (county: CountyCode, person: Subject): string => `${county}#${person}`;

/** How an item of an inbox is stored. */
export const inboxItemDefinition: AggregateDefinition<InboxItem> = {
  kind: inboxItemKind,
  schema: inboxItemSchema,
  identify: ({ inboxItemId, root }) => ({ id: inboxItemId, root }),
  indexAttributes: (county, item) => {
    const partition = inboxPartition(county, item.person);
    return {
      inboxPk: partition,
      inboxSk: `${item.toldAt}#${item.inboxItemId}`,
      ...(item.readAt === null ? { unreadPk: partition } : {}),
      ...(awaitsAcknowledgement(item) ? { unacknowledgedPk: partition } : {}),
      ...dueAttributes(county, inboxItemKind, item.inboxItemId, nextCheckAt(item)),
    };
  },
};

/** In which index the items of a state stand. */
export const indexOfState: Readonly<Record<InboxState, IndexDefinition>> = {
  all: inboxIndex,
  unread: unreadIndex,
  unacknowledged: unacknowledgedIndex,
};

/** An item as the indexes of inboxes hold it. */
export const inboxEntrySchema = z
  .object({ version: z.int(), data: inboxItemSchema })
  .transform(({ version, data }) => ({ version, state: data }));
