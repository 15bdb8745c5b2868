import * as z from 'zod';
import type { CountyCode } from '../identifiers.ts';
import type { Instant } from '../time/clock.ts';
import type { Key } from './keys.ts';
import type { Once, StoredAnswer, WriteContext } from './write-context.ts';

const secondsPerDay = 86_400;

/**
 * How long a once-key is kept. An event can come back from the queue (4 days), its dead-letter queue (14 days)
 * and a republication of the stream's span, so its key outlives them; a client repeats a request within hours.
 */
const keptDays = { event: 40, request: 3 } as const;

const seconds = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000);

const onceName = (once: Once<never>): string => {
  switch (once.kind) {
    case 'event':
      return `event#${once.eventId}`;
    case 'request':
      return `request#${once.scope}`;
  }
};

export const onceKey = (county: CountyCode, once: Once<never>): Key => ({
  pk: `${county}#once#${onceName(once)}`,
  sk: 'once',
});

/** The item that records a write as done, with the answer to replay when a request asked for it. */
export const onceItem = <Result>(
  context: WriteContext<Result>,
  once: Once<Result>,
  result: Result,
): Record<string, unknown> => ({
  ...onceKey(context.county, once),
  entity: 'once',
  expiresAt: seconds(context.now) + keptDays[once.kind] * secondsPerDay,
  ...(once.kind === 'request' ? { fingerprint: once.fingerprint, answer: once.answer(result) } : {}),
});

/** Time-to-live deletes late, so an expired key counts as absent when it is looked at. */
export const onceCondition = (now: Instant) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
  ExpressionAttributeValues: { ':now': seconds(now) },
});

const requestRecordSchema = z.object({
  expiresAt: z.number(),
  fingerprint: z.string(),
  answer: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }),
});

/** The stored answer of a request done before, or null when none is on record any more. */
export const readAnswer = (
  item: Record<string, unknown> | undefined,
  now: Instant,
): { fingerprint: string; answer: StoredAnswer } | null => {
  if (item === undefined) return null;
  const record = requestRecordSchema.parse(item);
  return record.expiresAt < seconds(now) ? null : { fingerprint: record.fingerprint, answer: record.answer };
};
