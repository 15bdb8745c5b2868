import * as z from 'zod';

/** A page of a list and the opaque cursor of the next one, null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };

const positionSchema = z.record(z.string(), z.union([z.string(), z.number()]));
type Position = z.infer<typeof positionSchema>;

/** An opaque cursor; it names a place in an index and carries no rights. */
export const encodeCursor = (position: Record<string, unknown> | undefined): string | null =>
  position === undefined ? null : Buffer.from(JSON.stringify(position)).toString('base64url');

/** The place a cursor names, or null when it is none of ours or points outside the partition being read. */
export const decodeCursor = (cursor: string, partitionKey: string, partition: string): Position | null => {
  try {
    const position = positionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return position[partitionKey] === partition ? position : null;
  } catch {
    return null;
  }
};
