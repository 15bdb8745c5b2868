import * as z from 'zod';
import type { DueItem } from '../deadlines/sweep.ts';
import { countyCodeSchema } from '../identifiers.ts';
import { instantSchema } from '../time/clock.ts';

/** What the due index says of an item: when something falls on it, and where it stands. */
export const dueEntrySchema = z
  .object({ dueSk: z.string() })
  .transform(({ dueSk }) => dueSk.split('#'))
  .pipe(z.tuple([instantSchema, countyCodeSchema, z.string(), z.string()]))
  .transform(([dueAt, county, kind, id]): DueItem => ({ dueAt, county, kind, id }));
