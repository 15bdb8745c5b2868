import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { failure, success, type Outcome } from '../outcome.ts';
import { isRefusedAs, type Connection } from './ask.ts';
import type { Refusal } from './refusal.ts';
import type { WriteStep } from './write-step.ts';

/** What a transaction may hold (DynamoDB); more than this is a job of several. */
const stepsPerTransaction = 100;

const attempts = 5;
const firstPauseMilliseconds = 15;

const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, firstPauseMilliseconds * 2 ** attempt * (0.5 + Math.random())),
  );

const requestItem = (tableName: string, step: WriteStep) => {
  if (step.put !== undefined) return { Put: { TableName: tableName, ...step.put } };
  if (step.delete !== undefined) return { Delete: { TableName: tableName, ...step.delete } };
  if (step.update !== undefined) return { Update: { TableName: tableName, ...step.update } };
  throw new Error('a write step puts, deletes or updates');
};

type Verdict = Refusal | 'try again';

const cancelledSchema = z.object({
  CancellationReasons: z.array(z.object({ Code: z.string().default('None') })).default([]),
});

const verdictOf = (error: Error, steps: readonly WriteStep[]): Verdict => {
  const codes = cancelledSchema.parse(error).CancellationReasons.map(({ Code }) => Code);
  const refused = codes.flatMap((code, index) => {
    const refusal = steps[index]?.refusal;
    return code === 'ConditionalCheckFailed' && refusal != null ? [refusal] : [];
  });
  const [first] = refused;
  if (first !== undefined) return refused.find((refusal) => refusal.kind === 'repeated') ?? first;
  if (codes.some((code) => passing.has(code))) return 'try again';
  throw error;
};

/**
 * Writes all steps or none. A refusal is answered, never thrown; conflicts and throttling are tried again under the
 * same request token, so that an attempt whose answer was lost is not made twice.
 */
export const transact = async (
  { ask, name }: Connection,
  steps: readonly WriteStep[],
): Promise<Outcome<void, Refusal>> => {
  if (steps.length > stepsPerTransaction)
    throw new Error(`a write of ${steps.length} items is more than one transaction holds`);
  const transaction = {
    ClientRequestToken: randomUUID(),
    TransactItems: steps.map((step) => requestItem(name, step)),
  };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    try {
      await ask('TransactWriteItems', transaction);
      return success(undefined);
    } catch (error) {
      if (!isRefusedAs(error, 'TransactionCanceledException')) throw error;
      const verdict = verdictOf(error, steps);
      if (verdict !== 'try again') return failure(verdict);
    }
  }
  return failure({ kind: 'contended' });
};
