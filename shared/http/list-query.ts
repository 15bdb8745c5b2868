import * as z from 'zod';
import { typedNumber } from './typed-number.ts';
import type { PageRequest } from '../dynamo/table.ts';

/** The query of every list: how many, and from where. */
export const pageQuery = {
  limit: typedNumber(1, 100).default(20),
  cursor: z.string().max(2048).optional(),
};

/** The query of a list that is asked for nothing but its pages. */
export const pageOnly = z.strictObject(pageQuery);

/** The page asked for. */
export const pageOf = (query: { limit: number; cursor?: string | undefined }): PageRequest => ({
  limit: query.limit,
  ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
});

/** How many entries could not be read and were left out; operators are told. Absent where there are none. */
export const unreadable = z.int().min(1).optional();

/** A page as it goes over the wire. */
export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    unreadable,
  });
