import * as z from 'zod';
import type { CountyCode } from '../identifiers.ts';
import type { Instant } from '../time/clock.ts';
import type { Key } from './keys.ts';
import type { Once, Pressed, StoredAnswer, WriteContext } from './write-context.ts';

const secondsPerDay = 86_400;

/**
 * How long a once-key is kept. An event can come back from the queue (4 days), its dead-letter queue (14 days)
 * and a republication of the stream's span, so its key outlives them; a client repeats a request within hours.
 */
const keptDays = { event: 40, request: 3 } as const;

const seconds = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000);

/** Whether an event is older than its once-key grows, so that nothing tells any more whether it was handled. */
export const outlivesOnceKey = (occurredAt: Instant, now: Instant): boolean =>
  seconds(now) - seconds(occurredAt) > keptDays.event * secondsPerDay;

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

const pressedIn = (once: Once<never>): Pressed | undefined =>
  once.kind === 'request' ? once.pressed : undefined;

/** What counts as now for a once-key: an event happened in business time, a request is repeated in real time. */
const nowOf = (once: Once<never>, now: Instant): number =>
  once.kind === 'request' ? Math.floor(once.takenAt / 1000) : seconds(now);

const expiryOf = (context: WriteContext<never>, once: Once<never>): number =>
  nowOf(once, context.now) + (pressedIn(once)?.withinSeconds ?? keptDays[once.kind] * secondsPerDay);

/** The attribute that holds the body of an answer; a long one stands in volumes. */
export const answerField = 'body';

/** What records a write as done, with the answer to replay when a request asked for it. */
export const onceContent = <Result>(
  context: WriteContext<Result>,
  once: Once<Result>,
  result: Result,
): Record<string, unknown> => {
  const record = { entity: 'once', expiresAt: expiryOf(context, once) };
  if (once.kind === 'event') return record;
  const { body, ...answer } = once.answer(result);
  return { ...record, fingerprint: once.fingerprint, answer, [answerField]: body };
};

/** Time-to-live deletes late, so an expired key counts as absent when it is looked at. */
export const onceCondition = (once: Once<never>, now: Instant) => {
  const superseded = pressedIn(once)?.supersedes ?? null;
  const unlessKept = 'attribute_not_exists(pk) OR expiresAt < :now';
  return superseded === null
    ? { ConditionExpression: unlessKept, ExpressionAttributeValues: { ':now': nowOf(once, now) } }
    : {
        ConditionExpression: `${unlessKept} OR #answer.#headers.#location = :superseded`,
        ExpressionAttributeNames: { '#answer': 'answer', '#headers': 'headers', '#location': 'location' },
        ExpressionAttributeValues: { ':now': nowOf(once, now), ':superseded': superseded },
      };
};

const answerSchema = z.object({ status: z.number(), headers: z.record(z.string(), z.string()) });

/** What is on record of a request done before; its body may stand in volumes. */
export const requestRecordSchema = z.looseObject({
  expiresAt: z.number(),
  volumes: z.int().min(0).default(0),
});

/** Time-to-live deletes late, and the volumes of an answer in any order: so an expired one is not looked into. */
export const isExpired = (record: { readonly expiresAt: number }, once: Once<never>, now: Instant): boolean =>
  record.expiresAt < nowOf(once, now);

/** The answer given to a request before, to be replayed word for word, and the fingerprint of that request. */
export const givenAnswerSchema = z
  .union([
    z.object({ fingerprint: z.string(), answer: answerSchema, [answerField]: z.string() }),
    // As records of one version before hold it.
    z
      .object({ fingerprint: z.string(), answer: answerSchema.extend({ body: z.string() }) })
      .transform(({ fingerprint, answer }) => ({ fingerprint, answer, body: answer.body })),
  ])
  .transform(({ fingerprint, answer, body }): { fingerprint: string; answer: StoredAnswer } => ({
    fingerprint,
    answer: { ...answer, body },
  }));
