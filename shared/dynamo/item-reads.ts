import * as z from 'zod';
import type { Connection } from './ask.ts';
import type { Key } from './keys.ts';

type Item = Record<string, unknown>;

/** Reads one item consistently; undefined when there is none. */
export type ReadItem = (key: Key) => Promise<Item | undefined>;

type Wanted = {
  readonly key: Key;
  readonly give: (item: Item | undefined) => void;
  readonly fail: (reason: unknown) => void;
};

/** DynamoDB takes no more keys in one batch. */
const mostInABatch = 100;

const keySchema = z.object({ pk: z.string(), sk: z.string() });

// No key holds a line break: ids, codes and days make them up.
const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

const readOne = async ({ ask, name }: Connection, key: Key): Promise<Item | undefined> =>
  (await ask('GetItem', { TableName: name, Key: key, ConsistentRead: true })).Item;

const readBatch = async ({ ask, name }: Connection, keys: readonly Key[]): Promise<Map<string, Item>> => {
  const { Responses, UnprocessedKeys } = await ask('BatchGetItem', {
    RequestItems: { [name]: { Keys: [...keys], ConsistentRead: true } },
  });
  const found = new Map((Responses?.[name] ?? []).map((item) => [nameOf(keySchema.parse(item)), item]));
  // What a busy table left out of the batch is read by itself: for a single read the client waits and tries again.
  for (const left of UnprocessedKeys?.[name]?.Keys ?? []) {
    const key = keySchema.parse(left);
    const item = await readOne({ ask, name }, key);
    if (item !== undefined) found.set(nameOf(key), item);
  }
  return found;
};

const answerAll = async (connection: Connection, wanted: readonly Wanted[]): Promise<void> => {
  const keys = new Map(wanted.map(({ key }) => [nameOf(key), key]));
  const [only, ...others] = keys.values();
  if (only === undefined) return;
  try {
    if (others.length === 0) {
      const item = await readOne(connection, only);
      for (const { give } of wanted) give(item);
      return;
    }
    const found = await readBatch(connection, [...keys.values()]);
    for (const { key, give } of wanted) give(found.get(nameOf(key)));
  } catch (reason) {
    for (const { fail } of wanted) fail(reason);
  }
};

/**
 * Reads items of a table. Reads asked for side by side go to the table in one call, because it is the call that costs
 * and not the item: an act reads the county's rules and what it is about at once.
 */
export const createItemReads = (connection: Connection): ReadItem => {
  let waiting: Wanted[] = [];
  const flush = (): void => {
    const wanted = waiting;
    waiting = [];
    const names = [...new Set(wanted.map(({ key }) => nameOf(key)))];
    for (let from = 0; from < names.length; from += mostInABatch) {
      const batch = new Set(names.slice(from, from + mostInABatch));
      void answerAll(
        connection,
        wanted.filter(({ key }) => batch.has(nameOf(key))),
      );
    }
  };
  return (key) =>
    new Promise((give, fail) => {
      // After all that can run now has run, so that reads a few promises apart still meet.
      if (waiting.length === 0) void Promise.resolve().then(() => process.nextTick(flush));
      waiting.push({ key, give, fail });
    });
};
