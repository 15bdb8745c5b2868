import * as z from 'zod';
import type { Connection } from '../dynamo/ask.ts';
import type { CountyCode } from '../identifiers.ts';
import { instantSchema, type Instant } from '../time/clock.ts';

/** What is on record of a message that could not be handled at once. */
export type Tries = {
  /** When the first try is known to have failed. */
  readonly firstFailedAt: Instant;
  /** How often the code itself failed on it. */
  readonly codeFailures: number;
  /** When the try before this one began, as far as it is on record; null for the first. */
  readonly lastBeganAt: Instant | null;
};

/** A message as the record knows it: SQS gives one sent anew by a redrive another id, so that it begins anew. */
export type TriedMessage = { readonly county: CountyCode; readonly messageId: string };

/** The record of tries, by outcome; a message handled at the first try leaves none. */
export type TryRecord = {
  /** A message came again, so that the try before failed, was cut off, or was never begun. */
  readonly begin: (message: TriedMessage, now: Instant) => Promise<Tries>;
  readonly failedByCode: (message: TriedMessage, now: Instant) => Promise<Tries>;
  readonly failedByDependency: (message: TriedMessage, now: Instant) => Promise<Tries>;
};

// The longest a message can come again without being sent anew: the fourteen days of the inbox.
const keptSeconds = 20 * 86_400;

const recordSchema = z.object({
  firstFailedAt: instantSchema,
  codeFailures: z.int().default(0),
  beganAt: instantSchema.optional(),
});

type Change = { readonly set: string; readonly add: string };

/** Keeps the record of tries in the service's table, an item for each message that came again. */
export const createTryRecord = (connection: Connection): TryRecord => {
  const update = async (
    { county, messageId }: TriedMessage,
    now: Instant,
    { set, add }: Change,
    answers: 'ALL_OLD' | 'ALL_NEW',
  ): Promise<Tries> => {
    const { Attributes } = await connection.ask('UpdateItem', {
      TableName: connection.name,
      Key: { pk: `${county}#tries#${messageId}`, sk: 'tries' },
      UpdateExpression: `SET entity = :entity, expiresAt = :expiresAt, firstFailedAt = if_not_exists(firstFailedAt, :now)${set} ${add}`,
      ExpressionAttributeValues: {
        ':entity': 'tries',
        ':expiresAt': Math.floor(Date.parse(now) / 1000) + keptSeconds,
        ':now': now,
        ...(add === '' ? {} : { ':one': 1 }),
      },
      ReturnValues: answers,
    });
    const { firstFailedAt, codeFailures, beganAt } = recordSchema.parse(Attributes ?? { firstFailedAt: now });
    return { firstFailedAt, codeFailures, lastBeganAt: beganAt ?? null };
  };
  return {
    begin: (message, now) => update(message, now, { set: ', beganAt = :now', add: '' }, 'ALL_OLD'),
    failedByCode: (message, now) =>
      update(message, now, { set: '', add: 'ADD codeFailures :one' }, 'ALL_NEW'),
    failedByDependency: (message, now) => update(message, now, { set: '', add: '' }, 'ALL_NEW'),
  };
};
