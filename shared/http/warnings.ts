import * as z from 'zod';
import { bilingualSchema } from '../language.ts';
import type { Warning } from '../names/vet-names.ts';

/** What was done all the same and should be looked at, as an answer says it; absent where there is nothing. */
export const warningsSchema = z.array(
  z.object({ code: z.string(), pointer: z.string(), detail: bilingualSchema }),
);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of an answer with its warnings. */
export const withWarnings = (body: unknown, warnings: readonly Warning[]): unknown =>
  warnings.length === 0 || !isRecord(body) ? body : { ...body, warnings };
