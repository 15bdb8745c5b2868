import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { contributions } from '../../shared/dynamo/contribution.ts';
import { countiesPartition } from '../../shared/dynamo/counties.ts';
import { dueEntrySchema } from '../../shared/dynamo/due-entry.ts';
import { eventEntity } from '../../shared/dynamo/event-items.ts';
import { createItemReads } from '../../shared/dynamo/item-reads.ts';
import { childSortKey, type Key } from '../../shared/dynamo/keys.ts';
import { nameOfItem } from '../../shared/dynamo/readable.ts';
import { readShape, ShapeError, type ShapeIssue } from '../../shared/dynamo/stored-shape.ts';
import { transact } from '../../shared/dynamo/transaction.ts';
import {
  inVolumes,
  readWhole,
  volumeEntity,
  volumeKeysAfter,
  volumesOf,
} from '../../shared/dynamo/volumes.ts';
import type { Connection as TableConnection } from '../../shared/dynamo/ask.ts';
import type { WriteStep } from '../../shared/dynamo/write-step.ts';
import { factSchemas } from '../../shared/events/catalogue.ts';
import { envelopeSchema } from '../../shared/events/envelope.ts';
import type { StoredKind } from './stored-kinds.ts';

type Connection = TableConnection & { readonly client: Pick<DynamoDBDocumentClient, 'send'> };
type Item = Readonly<Record<string, unknown>>;

const keySchema = z.object({ pk: z.string(), sk: z.string() });

/** An item that cannot be read, and where. */
export type Unreadable = { readonly item: string; readonly issues: readonly ShapeIssue[] };

// Kept by every table for itself: what is done, what is claimed, which counties there are. No list shows them.
const bookkeeping: ReadonlySet<unknown> = new Set(['once', 'claim', volumeEntity]);
const isBookkeeping = ({ pk, sk, entity }: Item): boolean =>
  pk === countiesPartition ||
  bookkeeping.has(entity) ||
  String(sk).startsWith(childSortKey(contributions.name, ''));

const readEvent = (name: string, item: Item): void => {
  const { type, data } = readShape(name, envelopeSchema, item['envelope']);
  const fact: z.ZodType = factSchemas[type];
  readShape(name, fact, data.fact);
};

const read = (item: Item, kinds: readonly StoredKind[]): void => {
  const name = nameOfItem(item);
  if (isBookkeeping(item)) return;
  if (item['entity'] === eventEntity) {
    readEvent(name, item);
    return;
  }
  const kind = kinds.find(({ entity }) => entity === item['entity']);
  if (kind === undefined)
    throw new ShapeError('unreadable', name, [{ path: 'entity', code: 'of no kind that is stored' }]);
  readShape(name, kind.schema, item['data']);
  if (kind.entry !== null) readShape(name, kind.entry, item);
  if (item['dueSk'] !== undefined) readShape(name, dueEntrySchema, item);
};

const unreadableOf = (thrown: unknown): Unreadable => {
  if (!(thrown instanceof ShapeError)) throw thrown;
  return { item: thrown.item, issues: thrown.issues };
};

/** What is wrong with an item, or null when it can be read. */
export const faultOf = (item: Item, kinds: readonly StoredKind[]): Unreadable | null => {
  try {
    read(item, kinds);
    return null;
  } catch (thrown) {
    return unreadableOf(thrown);
  }
};

const faultInTable = async (
  connection: Connection,
  item: Item,
  kinds: readonly StoredKind[],
): Promise<Unreadable | null> => {
  if (isBookkeeping(item) || volumesOf(item) === 0) return faultOf(item, kinds);
  try {
    return faultOf((await itemAt(connection, keySchema.parse(item))) ?? item, kinds);
  } catch (thrown) {
    return unreadableOf(thrown);
  }
};

/** Every item of a table that cannot be read; reads the whole table, a page at a time. */
export const findUnreadable = async function* (
  { ask, client, name }: Connection,
  kinds: readonly StoredKind[],
): AsyncGenerator<Unreadable> {
  let position: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: position }));
    for (const item of page.Items ?? []) {
      const fault = await faultInTable({ ask, client, name }, item, kinds);
      if (fault !== null) yield fault;
    }
    position = page.LastEvaluatedKey;
  } while (position !== undefined);
};

/** The key that a log line or `findUnreadable` names. */
export const keyNamed = (name: string): Key => {
  const space = name.indexOf(' ');
  return { pk: name.slice(0, space), sk: name.slice(space + 1) };
};

const contentField = 'data';

/** An item as it stands, with what stands of it in volumes; null when there is none. */
export const itemAt = async (connection: Connection, key: Key): Promise<Item | null> =>
  (await readWhole(createItemReads(connection), key, contentField)) ?? null;

const volumesAfter = (key: Key, kept: number, item: Item): WriteStep[] =>
  volumeKeysAfter(key, kept, volumesOf(item)).map((Key) => ({ refusal: null, delete: { Key } }));

/** Takes an item out; answers what it was, so that it can be put back. */
export const removeItem = async (connection: Connection, key: Key): Promise<Item | null> => {
  const before = await itemAt(connection, key);
  if (before !== null)
    await transact(connection, [{ refusal: null, delete: { Key: key } }, ...volumesAfter(key, 0, before)]);
  return before;
};

/** Puts a repaired item in the place of the broken one, unless it is broken too, or there is none to replace. */
export const replaceItem = async (
  connection: TableConnection,
  item: Item,
  kinds: readonly StoredKind[],
): Promise<Unreadable | null> => {
  const key = keySchema.parse(item);
  const fault = faultOf(item, kinds);
  if (fault !== null) return fault;
  const kept = inVolumes(key, { ...item, volumes: undefined }, contentField);
  const put = { Item: kept.item, ConditionExpression: 'attribute_exists(pk)' };
  const written = await transact(connection, [
    { refusal: { kind: 'stale' }, put },
    ...kept.volumes.map((Item): WriteStep => ({ refusal: null, put: { Item } })),
    ...volumesAfter(key, kept.volumes.length, item),
  ]);
  if (!written.ok) throw new Error(`${nameOfItem(item)} was not replaced: ${written.error.kind}`);
  return null;
};
