import type { CountyCode } from '../identifiers.ts';

/** A table's primary key. */
export type Key = { readonly pk: string; readonly sk: string };

/** Where an aggregate's items stand: its state, its events and its children share one partition. */
export const partitionOf = (county: CountyCode, kind: string, id: string): string =>
  `${county}#${kind}#${id}`;

export const stateSortKey = 'state';

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** Sort key of the n-th event of an aggregate's version; text order is the order of events. */
export const eventSortKey = (version: number, n: number): string =>
  `event#${padded(version, 8)}#${padded(n, 2)}`;

export const eventSortKeyPrefix = 'event#';

/** A child item of an aggregate: `child#<collection>#<id>`, listed in the order of its ids. */
export const childSortKey = (collection: string, id: string): string => `child#${collection}#${id}`;

/** The n-th volume of a record that is too large for one item. */
export const volumeSortKey = (n: number): string => `volume#${padded(n, 3)}`;

const dueShards = 8;

/** The partitions of the due index; sharded so that midnight's crowd does not meet on one of them. */
export const duePartitions: readonly string[] = Array.from(
  { length: dueShards },
  (_, shard) => `due#${shard}`,
);

const shardOf = (partition: string): number =>
  Array.from(partition).reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7) % dueShards;

/** The due-index attributes of an item whose next check is at an instant, or none when nothing is to fall. */
export const dueAttributes = (
  county: CountyCode,
  kind: string,
  id: string,
  nextCheckAt: string | null,
): Readonly<Record<string, string>> =>
  nextCheckAt === null
    ? {}
    : {
        duePk: `due#${shardOf(partitionOf(county, kind, id))}`,
        dueSk: `${nextCheckAt}#${county}#${kind}#${id}`,
      };
