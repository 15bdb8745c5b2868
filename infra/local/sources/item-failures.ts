import * as z from 'zod';
import type { InvocationOutcome } from '../functions/pending-invocations.ts';

const reportSchema = z
  .object({
    batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
  })
  .nullish();

/**
 * Which items of a batch failed, as Lambda reads a function's answer: all when it threw, when its report is malformed or
 * names an unknown item; without reporting, none.
 */
export const failedItems = (
  outcome: InvocationOutcome,
  identifiers: readonly string[],
  reportsItemFailures: boolean,
): ReadonlySet<string> => {
  if (!outcome.ok) return new Set(identifiers);
  if (!reportsItemFailures) return new Set();
  const report = reportSchema.safeParse(outcome.value);
  if (!report.success) return new Set(identifiers);
  const failed = (report.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((identifier) => identifiers.includes(identifier))
    ? new Set(failed)
    : new Set(identifiers);
};
