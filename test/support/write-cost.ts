import type { IndexDefinition, TableDefinition } from '../../shared/dynamo/table-definition.ts';
import { itemBytes, type Item } from '../../shared/dynamo/item-size.ts';

/** One item of a transaction as it was and as it became; null where there was or is none. */
export type ItemWrite = { readonly before: Item | null; readonly after: Item | null };

/** What a write costs in write units, as AWS bills them; DynamoDB Local counts transactions wrongly. */
export type WriteCost = {
  readonly tableUnits: number;
  /** Entries put into or taken out of an index; a changed index key is both. */
  readonly indexEntries: number;
  readonly indexUnits: number;
  readonly largestItemBytes: number;
};

const bytesPerUnit = 1024;
const unitsOf = (bytes: number): number => Math.ceil(bytes / bytesPerUnit);
const transactionFactor = 2;

/** The entry an item has in an index, or null when it lacks one of the index's keys. */
export const entryIn = (index: IndexDefinition, item: Item | null): Item | null => {
  if (item?.[index.partitionKey] === undefined || item[index.sortKey] === undefined) return null;
  const names = ['pk', 'sk', index.partitionKey, index.sortKey, ...index.include];
  return Object.fromEntries(names.flatMap((name) => (name in item ? [[name, item[name]] as const] : [])));
};

/** The entries written when an item changes: none when its entry stays word for word as it was. */
const entriesWritten = (index: IndexDefinition, { before, after }: ItemWrite): readonly Item[] => {
  const old = entryIn(index, before);
  const fresh = entryIn(index, after);
  if (old === null || fresh === null) return [old, fresh].filter((entry) => entry !== null);
  const sameKey = [index.partitionKey, index.sortKey].every((name) => old[name] === fresh[name]);
  if (!sameKey) return [old, fresh];
  return JSON.stringify(old) === JSON.stringify(fresh) ? [] : [fresh];
};

const tableBytes = ({ before, after }: ItemWrite): number =>
  Math.max(itemBytes(before ?? {}), itemBytes(after ?? {}));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What one transaction costs on a table; a refused one is billed for its items and touches no index. */
export const transactionCost = (
  definition: TableDefinition,
  writes: readonly ItemWrite[],
  refused = false,
): WriteCost => {
  const entries = writes.flatMap((write) =>
    refused ? [] : definition.indexes.flatMap((index) => entriesWritten(index, write)),
  );
  return {
    tableUnits: transactionFactor * sum(writes.map((write) => unitsOf(tableBytes(write)))),
    indexEntries: entries.length,
    indexUnits: sum(entries.map((entry) => unitsOf(itemBytes(entry)))),
    largestItemBytes: Math.max(0, ...writes.map(tableBytes)),
  };
};
