import * as z from 'zod';
import type { CountyCode } from '../identifiers.ts';
import type { Log } from '../log.ts';
import type { Instant } from '../time/clock.ts';
import { parseStored, type AggregateAddress, type AggregateDefinition, type Loaded } from './aggregate.ts';
import { claimKey } from './commission.ts';
import type { ReadItem } from './item-reads.ts';
import { partitionOf, stateSortKey, type Key } from './keys.ts';
import { answerField, givenAnswerSchema, isExpired, onceKey, requestRecordSchema } from './once-items.ts';
import { nameOfItem, reportUnreadable } from './readable.ts';
import { readShape, shapeErrorOf } from './stored-shape.ts';
import { readWhole } from './volumes.ts';
import type { Once, StoredAnswer } from './write-context.ts';

const claimSchema = z.object({ holder: z.string() });
const versionedSchema = z.object({ version: z.number() });

/** What a read threw goes on; that an item cannot be read is told to the log first. */
const reporting = async <Read>(log: Log, item: string, read: () => Read | Promise<Read>): Promise<Read> => {
  try {
    return await read();
  } catch (thrown) {
    const fault = shapeErrorOf('unreadable', item, thrown);
    reportUnreadable(log, fault);
    throw fault;
  }
};

type Get = <Item>(key: Key, schema: z.ZodType<Item>) => Promise<Item | null>;

const createAnswers = (readItem: ReadItem, log: Log, get: Get) => ({
  /** The answer given to a request before, or null. */
  answerGiven: async (
    county: CountyCode,
    once: Once<never>,
    now: Instant,
  ): Promise<{ fingerprint: string; answer: StoredAnswer } | null> => {
    const key = onceKey(county, once);
    const record = await get(key, requestRecordSchema);
    if (record === null || isExpired(record, once, now)) return null;
    const name = nameOfItem(key);
    return reporting(log, name, async () => {
      const item = record.volumes === 0 ? record : await readWhole(readItem, key, answerField);
      return readShape(name, givenAnswerSchema, item);
    });
  },
});

/** What is read by its key, always as it stands; each throws a `ShapeError` for an item that cannot be read. */
export const createReads = (readItem: ReadItem, log: Log) => {
  const get = async <Item>(key: Key, schema: z.ZodType<Item>): Promise<Item | null> => {
    const item = await readItem(key);
    if (item === undefined) return null;
    const name = nameOfItem(key);
    return reporting(log, name, () => readShape(name, schema, item));
  };
  const load = async <State>(
    definition: AggregateDefinition<State>,
    county: CountyCode,
    id: string,
  ): Promise<Loaded<State> | null> => {
    const key = { pk: partitionOf(county, definition.kind, id), sk: stateSortKey };
    return reporting(log, nameOfItem(key), async () => {
      const item = await readWhole(readItem, key, 'data');
      return item === undefined ? null : parseStored(definition, item);
    });
  };
  return {
    /** An aggregate as it stands, read consistently; null when there is none (or it is another county's). */
    load,

    /** As `load`, for a list of which one bad item must not cost the others: what cannot be read is told to the log and is null. */
    loadListed: async <State>(...asked: Parameters<typeof load<State>>): Promise<Loaded<State> | null> => {
      try {
        return await load(...asked);
      } catch (thrown) {
        shapeErrorOf('unreadable', asked[2], thrown);
        return null;
      }
    },

    /** An item of any kind by its key, read consistently; null when there is none. */
    get,

    /** Who holds a name that one may have at a time, or null when nobody does. */
    holderOf: async (county: CountyCode, claim: string): Promise<string | null> =>
      (await get(claimKey({ county }, claim), claimSchema))?.holder ?? null,

    ...createAnswers(readItem, log, get),

    /** The version at which an aggregate stands, or null when there is none. */
    versionOf: async ({ county, kind, id }: AggregateAddress): Promise<number | null> =>
      (await get({ pk: partitionOf(county, kind, id), sk: stateSortKey }, versionedSchema))?.version ?? null,
  };
};
