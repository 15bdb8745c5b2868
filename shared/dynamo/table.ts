import * as z from 'zod';
import { factSchemas, type EventType, type Facts } from '../events/catalogue.ts';
import { envelopeSchema, type Envelope } from '../events/envelope.ts';
import { privateTypes } from '../events/private-events.ts';
import type { Log } from '../log.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Connection as TableConnection } from './ask.ts';
import type { AggregateAddress, AggregateDefinition, Versioned } from './aggregate.ts';
import { changeSteps, versionAfter, type Change, type Collection } from './commission.ts';
import { createItemReads } from './item-reads.ts';
import { createReads } from './reads.ts';
import { childSortKey, eventSortKeyPrefix, partitionOf, type Key } from './keys.ts';
import { answerField, onceCondition, onceContent, onceKey } from './once-items.ts';
import { cursorAt, placeOfCursor, type ListIdentity, type Page } from './page.ts';
import { readReadable } from './readable.ts';
import type { Refusal } from './refusal.ts';
import type { IndexDefinition } from './table-definition.ts';
import { transact } from './transaction.ts';
import { inVolumes } from './volumes.ts';
import type { WriteContext } from './write-context.ts';
import type { WriteStep } from './write-step.ts';

/** A request for one page; `descending` reads the newest first. */
export type PageRequest = { readonly limit: number; readonly cursor?: string; readonly descending?: boolean };

export type ListFailure = 'bad-cursor';

/** One service's table: reads, and the one write. */
export type Table = ReturnType<typeof createTable>;

const keySchema = z.object({ pk: z.string(), sk: z.string() });

const addressPartition = (address: AggregateAddress): string =>
  partitionOf(address.county, address.kind, address.id);

/** The list of an aggregate's children of one collection. */
export const childrenOf = (parent: AggregateAddress, { name }: Pick<Collection, 'name'>): ListIdentity => ({
  index: null,
  partition: addressPartition(parent),
  prefix: childSortKey(name, ''),
});

/** The list of what happened to an aggregate. */
export const timelineOf = (aggregate: AggregateAddress): ListIdentity => ({
  index: null,
  partition: addressPartition(aggregate),
  prefix: eventSortKeyPrefix,
});

type Connection = TableConnection & {
  readonly service: string;
  /** Where it is told that an item cannot be read. */
  readonly log: Log;
};

const queryPage = async (
  connection: Connection,
  list: ListIdentity,
  page: PageRequest,
): Promise<Outcome<Page<Record<string, unknown>>, ListFailure>> => {
  const { index, partition, prefix } = list;
  const position = page.cursor === undefined ? undefined : placeOfCursor(list, page.cursor);
  if (position === null) return failure('bad-cursor');
  const answer = await connection.ask('Query', {
    TableName: connection.name,
    IndexName: index?.name,
    KeyConditionExpression: prefix === undefined ? '#pk = :pk' : '#pk = :pk AND begins_with(#sk, :prefix)',
    ExpressionAttributeNames: {
      '#pk': index?.partitionKey ?? 'pk',
      ...(prefix === undefined ? {} : { '#sk': index?.sortKey ?? 'sk' }),
    },
    ExpressionAttributeValues: {
      ':pk': partition,
      ...(prefix === undefined ? {} : { ':prefix': prefix }),
    },
    Limit: page.limit,
    ScanIndexForward: page.descending !== true,
    ExclusiveStartKey: position,
    ConsistentRead: index === null,
  });
  const { Items: items = [], LastEvaluatedKey: last } = answer;
  return success({
    items,
    nextCursor: last === undefined ? null : cursorAt(list, positionSchema.parse(last)),
  });
};

const positionSchema = z.record(z.string(), z.string());

/** A page of what can be read; what cannot is left out, counted and told to the log. */
const parsePage = <Item>(
  log: Log,
  outcome: Outcome<Page<Record<string, unknown>>, ListFailure>,
  parse: (item: Record<string, unknown>) => Item,
): Outcome<Page<Item>, ListFailure> => {
  if (!outcome.ok) return outcome;
  const { items, unreadable } = readReadable(log, outcome.value.items, parse);
  return success({ ...outcome.value, items, ...(unreadable === 0 ? {} : { unreadable }) });
};

const onceSteps = <Result>(context: WriteContext<Result>, result: Result): WriteStep[] => {
  const { once } = context;
  if (once === undefined) return [];
  const kept = inVolumes(onceKey(context.county, once), onceContent(context, once, result), answerField);
  return [
    { refusal: { kind: 'repeated' }, put: { Item: kept.item, ...onceCondition(once, context.now) } },
    ...kept.volumes.map((Item): WriteStep => ({ refusal: null, put: { Item } })),
  ];
};

/** The writes of a table: everything that belongs together goes in one transaction, with its once-key. */
const createWrites = (connection: Connection) => {
  const commit = async <Result>(
    context: WriteContext<Result>,
    result: Result,
    steps: readonly WriteStep[],
  ): Promise<Outcome<Result, Refusal>> => {
    const written = await transact(connection, [
      ...onceSteps(context, result),
      ...steps,
      ...(context.beside ?? []),
    ]);
    return written.ok ? success(result) : written;
  };
  const steps = <State>(
    context: WriteContext<never>,
    definition: AggregateDefinition<State>,
    change: Change<State>,
  ): WriteStep[] => changeSteps(connection.service, context, definition, change);
  const save = async <State>(
    context: WriteContext<Versioned<State>>,
    definition: AggregateDefinition<State>,
    change: Change<State>,
    beside: readonly WriteStep[] = [],
  ): Promise<Outcome<Versioned<State>, Refusal>> =>
    commit(context, { state: change.after, version: versionAfter(change.before) }, [
      ...steps(context, definition, change),
      ...beside,
    ]);
  return { commit, steps, save };
};

/** The lists of a table; each names its index or partition, none scans. */
const createLists = (connection: Connection) => ({
  /** A page of an index, each entry parsed by the schema of what the index carries. */
  list: async <Entry>(
    index: IndexDefinition,
    partition: string,
    page: PageRequest,
    entry: z.ZodType<Entry>,
    prefix?: string,
  ): Promise<Outcome<Page<Entry>, ListFailure>> => {
    const read = await queryPage(connection, { index, partition, prefix }, page);
    return parsePage(connection.log, read, (item) => entry.parse(item));
  },

  /** A page of an aggregate's children of one collection. */
  children: async <Child>(
    parent: AggregateAddress,
    { name, schema }: Collection<Child>,
    page: PageRequest,
  ): Promise<Outcome<Page<Child>, ListFailure>> => {
    const read = await queryPage(connection, childrenOf(parent, { name }), page);
    return parsePage(connection.log, read, (item) => schema.parse(item['data']));
  },

  /** A page of what happened to an aggregate, in order: its events are its audit trail. What carries contact data stays out. */
  timeline: async (
    aggregate: AggregateAddress,
    page: PageRequest,
  ): Promise<Outcome<Page<Envelope>, ListFailure>> => {
    const read = await queryPage(connection, timelineOf(aggregate), page);
    const listed = parsePage(connection.log, read, (item) => envelopeSchema.parse(item['envelope']));
    if (!listed.ok) return listed;
    const shown = listed.value.items.filter(({ type }) => !privateTypes.has(type));
    return success({ ...listed.value, items: shown });
  },
});

/** What is looked for among all that happened to an aggregate. */
const createSearches = (connection: Connection) => ({
  /** Where the events of one type that happened to an aggregate stand, with what they tell. */
  eventsOfType: async <T extends EventType>(
    aggregate: AggregateAddress,
    type: T,
  ): Promise<readonly { readonly key: Key; readonly fact: Facts[T] }[]> => {
    const found: { key: Key; fact: Facts[T] }[] = [];
    let cursor: string | undefined;
    do {
      const from = cursor === undefined ? {} : { cursor };
      const page = await queryPage(connection, timelineOf(aggregate), { limit: 100, ...from });
      if (!page.ok) throw new Error('a walk goes on from its own cursors');
      const { items } = readReadable(connection.log, page.value.items, (item) => {
        const envelope = envelopeSchema.parse(item['envelope']);
        return envelope.type === type
          ? [{ key: keySchema.parse(item), fact: factSchemas[type].parse(envelope.data.fact) }]
          : [];
      });
      found.push(...items.flat());
      cursor = page.value.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  },
});

/**
 * Opens a service's table.
 * @param connection how the database is asked, the table's name, the service that writes it (the events' source) and its log
 */
export const createTable = (connection: Connection) => ({
  ...createWrites(connection),
  ...createLists(connection),
  ...createSearches(connection),
  ...createReads(createItemReads(connection), connection.log),
});
