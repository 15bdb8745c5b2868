import * as z from 'zod';
import type { Answer, Ask } from '../../shared/dynamo/ask.ts';
import type { TableDefinition } from '../../shared/dynamo/table-definition.ts';
import type { Item } from '../../shared/dynamo/item-size.ts';
import { transactionCost, type ItemWrite, type WriteCost } from './write-cost.ts';

/** What a run of calls asked of a table. */
export type Observation = {
  readonly reads: number;
  readonly transactions: number;
  /** How often somebody waited: calls made side by side count once. */
  readonly roundTrips: number;
  /** As the database counts them; its count of transactions is left out, being wrong. */
  readonly readUnits: number;
  readonly write: WriteCost;
};

export type ObservedTable = {
  /** What `run` asks of the table; runs must not overlap. */
  readonly during: (run: () => Promise<unknown>) => Promise<Observation>;
  /** The items as they stand after the writes seen so far. */
  readonly items: () => readonly Item[];
};

const itemSchema = z.record(z.string(), z.unknown());
const keyOf = (item: Item): string => `${String(item['pk'])}\n${String(item['sk'])}`;

const stepSchema = z.union([
  z
    .object({ Put: z.object({ Item: itemSchema }) })
    .transform(({ Put }) => ({ key: keyOf(Put.Item), after: Put.Item })),
  z
    .object({ Delete: z.object({ Key: itemSchema }) })
    .transform(({ Delete }) => ({ key: keyOf(Delete.Key), after: null })),
]);
const transactionSchema = z.object({ TransactItems: z.array(stepSchema) });
const capacitySchema = z.object({ CapacityUnits: z.number() });
/** One table's capacity; a batch answers it in a list. */
const readOutputSchema = z.object({
  ConsumedCapacity: z.union([capacitySchema, z.tuple([capacitySchema]).transform(([capacity]) => capacity)]),
});

type Step = z.infer<typeof stepSchema>;
type Write = { readonly items: readonly ItemWrite[]; refused: boolean };
type Tally = { reads: number; writes: Write[]; roundTrips: number; readUnits: number; open: number };

const freshTally = (): Tally => ({ reads: 0, writes: [], roundTrips: 0, readUnits: 0, open: 0 });

const total = (costs: readonly WriteCost[]): WriteCost => ({
  tableUnits: costs.reduce((sum, { tableUnits }) => sum + tableUnits, 0),
  indexEntries: costs.reduce((sum, { indexEntries }) => sum + indexEntries, 0),
  indexUnits: costs.reduce((sum, { indexUnits }) => sum + indexUnits, 0),
  largestItemBytes: Math.max(0, ...costs.map(({ largestItemBytes }) => largestItemBytes)),
});

const reads: readonly string[] = ['BatchGetItem', 'GetItem', 'Query'];

/** Keeps the images of items and tallies what goes by. */
const createTallyman = () => {
  const images = new Map<string, Item>();
  let tally = freshTally();
  const waiting = async (answer: () => Promise<Answer>): Promise<Answer> => {
    const now = tally;
    if (now.open === 0) now.roundTrips += 1;
    now.open += 1;
    return answer().finally(() => (now.open -= 1));
  };
  return {
    images,
    restart: (): Tally => (tally = freshTally()),
    read: async (ask: () => Promise<Answer>): Promise<Answer> => {
      const now = tally;
      now.reads += 1;
      const answer = await waiting(ask);
      now.readUnits += readOutputSchema.parse(answer).ConsumedCapacity.CapacityUnits;
      return answer;
    },
    write: async (steps: readonly Step[], ask: () => Promise<Answer>): Promise<Answer> => {
      const items = steps.map(({ key, after }) => ({ before: images.get(key) ?? null, after }));
      const write = { items, refused: true };
      tally.writes.push(write);
      const answer = await waiting(ask);
      write.refused = false;
      for (const { key, after } of steps) {
        if (after === null) images.delete(key);
        else images.set(key, after);
      }
      return answer;
    },
  };
};

/**
 * Listens to what a table asks from its first write on: it counts calls, asks for the capacity that reads consume, and keeps
 * the images of items, without which a write's index entries cannot be told. What it cannot count it refuses.
 */
export const observeTable = (table: { ask: Ask }, definition: TableDefinition): ObservedTable => {
  const tallyman = createTallyman();
  const { ask } = table;
  table.ask = (operation, input) => {
    if (reads.includes(operation))
      return tallyman.read(() => ask(operation, { ...input, ReturnConsumedCapacity: 'TOTAL' }));
    if (operation !== 'TransactWriteItems') throw new Error(`${operation} is not counted`);
    const { TransactItems } = transactionSchema.parse(input);
    return tallyman.write(TransactItems, () => ask(operation, input));
  };
  return {
    items: () => [...tallyman.images.values()],
    during: async (run) => {
      const tally = tallyman.restart();
      await run();
      const { reads, writes, roundTrips, readUnits } = tally;
      const write = total(writes.map(({ items, refused }) => transactionCost(definition, items, refused)));
      return { reads, transactions: writes.length, roundTrips, readUnits, write };
    },
  };
};
