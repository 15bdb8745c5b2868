import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  ScanCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { contributions } from '../../shared/dynamo/contribution.ts';
import { countiesPartition } from '../../shared/dynamo/counties.ts';
import { dueEntrySchema } from '../../shared/dynamo/due-entry.ts';
import { eventEntity } from '../../shared/dynamo/event-items.ts';
import { childSortKey, type Key } from '../../shared/dynamo/keys.ts';
import { nameOfItem } from '../../shared/dynamo/readable.ts';
import { readShape, ShapeError, type ShapeIssue } from '../../shared/dynamo/stored-shape.ts';
import { factSchemas } from '../../shared/events/catalogue.ts';
import { envelopeSchema } from '../../shared/events/envelope.ts';
import type { StoredKind } from './stored-kinds.ts';

type Connection = { readonly client: Pick<DynamoDBDocumentClient, 'send'>; readonly name: string };
type Item = Readonly<Record<string, unknown>>;

/** An item that cannot be read, and where. */
export type Unreadable = { readonly item: string; readonly issues: readonly ShapeIssue[] };

// Kept by every table for itself: what is done, what is claimed, which counties there are. No list shows them.
const bookkeeping: ReadonlySet<unknown> = new Set(['once', 'claim']);
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

/** What is wrong with an item, or null when it can be read. */
export const faultOf = (item: Item, kinds: readonly StoredKind[]): Unreadable | null => {
  try {
    read(item, kinds);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof ShapeError)) throw thrown;
    return { item: thrown.item, issues: thrown.issues };
  }
};

/** Every item of a table that cannot be read; reads the whole table, a page at a time. */
export const findUnreadable = async function* (
  { client, name }: Connection,
  kinds: readonly StoredKind[],
): AsyncGenerator<Unreadable> {
  let position: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: position }));
    for (const item of page.Items ?? []) {
      const fault = faultOf(item, kinds);
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

/** An item as it stands, whole; null when there is none. */
export const itemAt = async ({ client, name }: Connection, key: Key): Promise<Item | null> =>
  (await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))).Item ?? null;

/** Takes an item out; answers what it was, so that it can be put back. */
export const removeItem = async (connection: Connection, key: Key): Promise<Item | null> => {
  const { client, name } = connection;
  const before = await itemAt(connection, key);
  if (before !== null) await client.send(new DeleteCommand({ TableName: name, Key: key }));
  return before;
};

const keySchema = z.object({ pk: z.string(), sk: z.string() });

/** Puts a repaired item in the place of the broken one, unless it is broken too, or there is none to replace. */
export const replaceItem = async (
  { client, name }: Connection,
  item: Item,
  kinds: readonly StoredKind[],
): Promise<Unreadable | null> => {
  keySchema.parse(item);
  const fault = faultOf(item, kinds);
  if (fault === null)
    await client.send(
      new PutCommand({ TableName: name, Item: { ...item }, ConditionExpression: 'attribute_exists(pk)' }),
    );
  return fault;
};
