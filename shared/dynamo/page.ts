import { createHash } from 'node:crypto';
import * as z from 'zod';

/**
 * A page of a list and the opaque cursor of the next one, null at the end; `unreadable` counts what was left out of the
 * page because it could not be read, absent where that is nothing.
 */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly unreadable?: number;
};

/** What of several pages together could not be read, to stand in the page made of them. */
export const leftOutOf = (
  ...pages: readonly { readonly unreadable?: number | undefined }[]
): { unreadable?: number } => {
  const unreadable = pages.reduce((sum, page) => sum + (page.unreadable ?? 0), 0);
  return unreadable === 0 ? {} : { unreadable };
};

/** What tells one list from every other: the keys that place an item in it, its partition and the prefix it is cut to. */
export type ListIdentity = {
  /** Null for the table itself. */
  readonly index: { readonly name: string; readonly partitionKey: string; readonly sortKey: string } | null;
  readonly partition: string;
  readonly prefix?: string | undefined;
};

/** The keys of the item at which a page ended, by their names. */
export type Position = Readonly<Record<string, string>>;

/** The most bytes DynamoDB takes as a partition key and as a sort key. */
const longestKeys = { partition: 2048, sort: 1024 } as const;

const keyOf = (longest: number) =>
  z
    .string()
    .min(1)
    .refine((key) => Buffer.byteLength(key) <= longest);

const partitionKey = keyOf(longestKeys.partition);
const sortKey = keyOf(longestKeys.sort);

const placeOf = ({ index }: ListIdentity): z.ZodObject<Record<string, z.ZodType<string>>> =>
  z.strictObject({
    pk: partitionKey,
    sk: sortKey,
    ...(index === null ? {} : { [index.partitionKey]: partitionKey, [index.sortKey]: sortKey }),
  });

const namesOf = ({ index }: ListIdentity): readonly string[] =>
  (index === null ? ['pk', 'sk'] : ['pk', 'sk', index.partitionKey, index.sortKey]).sort();

const sealOf = ({ index, partition, prefix }: ListIdentity, place: string): string =>
  createHash('sha256')
    .update(JSON.stringify([index?.name ?? null, partition, prefix ?? null, place]))
    .digest('base64url')
    .slice(0, 16);

const isWithin = ({ index, partition, prefix }: ListIdentity, position: Position): boolean =>
  position[index?.partitionKey ?? 'pk'] === partition &&
  (position[index?.sortKey ?? 'sk'] ?? '').startsWith(prefix ?? '');

/** The cursor of a place in a list. It carries no rights; its seal binds it to the list that gave it out. */
export const cursorAt = (list: ListIdentity, position: Position): string => {
  const place = JSON.stringify(Object.fromEntries(namesOf(list).map((name) => [name, position[name]])));
  return `${Buffer.from(place).toString('base64url')}.${sealOf(list, place)}`;
};

/** The place a cursor names, or null for whatever is not a cursor that this list gave out, to the letter. */
export const placeOfCursor = (list: ListIdentity, cursor: string): Position | null => {
  try {
    const [place = ''] = cursor.split('.');
    const position = placeOf(list).parse(JSON.parse(Buffer.from(place, 'base64url').toString('utf8')));
    return isWithin(list, position) && cursorAt(list, position) === cursor ? position : null;
  } catch {
    return null;
  }
};
