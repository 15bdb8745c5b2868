import { randomUUID } from 'node:crypto';
import type { BusinessClock } from '../business-clock.ts';
import type { Faults } from '../control/faults.ts';
import type { QueueServer } from '../engines/queue-server.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import { localAccount, localRegion } from '../local-account.ts';
import type { StreamSourceBlueprint } from '../template/blueprint-types.ts';
import { failedItems } from './item-failures.ts';
import { pause } from './pause.ts';
import type { StreamRecord } from './shard-reader.ts';

export type StreamBatchParts = {
  readonly source: StreamSourceBlueprint;
  readonly streamArn: string;
  readonly shardId: string;
  readonly publisher: LocalFunction;
  readonly server: QueueServer;
  readonly clock: BusinessClock;
  readonly faults: Faults;
  readonly stopped: AbortSignal;
};

const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 2_000;

const sequenceOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber;

/** A record as the function sees it: the moment it was written is moved to business time, in which the function lives. */
const inBusinessTime = (record: StreamRecord, streamArn: string, clock: BusinessClock): object => ({
  ...record,
  eventSourceARN: streamArn,
  awsRegion: localRegion,
  dynamodb: {
    ...record.dynamodb,
    ApproximateCreationDateTime: Math.floor(
      clock.fromMachine(record.dynamodb.ApproximateCreationDateTime * 1000) / 1000,
    ),
  },
});

/** Tells the failure queue where the records lie that were given up, in the words Lambda uses. */
const giveUp = async (
  { source, streamArn, shardId, publisher, server, clock }: StreamBatchParts,
  records: readonly StreamRecord[],
  attempts: number,
): Promise<void> => {
  const [first] = records;
  const last = records.at(-1);
  if (first === undefined || last === undefined) return;
  console.error(
    `${publisher.name}: ${records.length} records of ${source.tableName} were given up after ${attempts} attempts.`,
  );
  if (source.failureQueueName === null) return;
  const arrival = (record: StreamRecord): string =>
    new Date(clock.fromMachine(record.dynamodb.ApproximateCreationDateTime * 1000)).toISOString();
  await server.queues('SendMessage', {
    QueueUrl: server.urlOf(source.failureQueueName),
    MessageBody: JSON.stringify({
      requestContext: {
        requestId: randomUUID(),
        functionArn: `arn:aws:lambda:${localRegion}:${localAccount}:function:${publisher.name}`,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: attempts,
      },
      version: '1.0',
      timestamp: clock.instant(),
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: sequenceOf(first),
        endSequenceNumber: sequenceOf(last),
        approximateArrivalOfFirstRecord: arrival(first),
        approximateArrivalOfLastRecord: arrival(last),
        batchSize: records.length,
        streamArn,
      },
    }),
  });
};

/** Invokes once; answers the records from the first failed one on, which is all of them when the function threw. */
const invokeOnce = async (
  { source, publisher, faults, streamArn, clock }: StreamBatchParts,
  records: readonly StreamRecord[],
): Promise<readonly StreamRecord[]> => {
  const invoking = publisher.invoke({
    Records: records.map((record) => inBusinessTime(record, streamArn, clock)),
  });
  await faults.reach('stream-invoking', publisher.name);
  const outcome = await invoking;
  await faults.reach('stream-invoked', publisher.name);
  const failed = failedItems(outcome, records.map(sequenceOf), source.reportsItemFailures);
  const first = records.findIndex((record) => failed.has(sequenceOf(record)));
  return first < 0 ? [] : records.slice(first);
};

/**
 * Hands records to the publisher until each is handled or given up, in order: from the first failed one on again, halved
 * when the source bisects, at most as often as the source allows. Calls `handled` past each part that is done with.
 */
export const handleBatch = async (
  parts: StreamBatchParts,
  records: readonly StreamRecord[],
  handled: (last: StreamRecord) => void,
  attempt = 1,
): Promise<void> => {
  const { source, stopped } = parts;
  if (stopped.aborted) return;
  const left = await invokeOnce(parts, records);
  const before = records[records.length - left.length - 1];
  if (before !== undefined) handled(before);
  if (left.length === 0) return;
  if (source.bisects && left.length > 1) {
    // Splitting does not count as an attempt.
    const middle = Math.ceil(left.length / 2);
    await handleBatch(parts, left.slice(0, middle), handled, attempt);
    await handleBatch(parts, left.slice(middle), handled, attempt);
    return;
  }
  if (source.maximumRetryAttempts >= 0 && attempt > source.maximumRetryAttempts) {
    await giveUp(parts, left, attempt);
    const last = left.at(-1);
    if (last !== undefined) handled(last);
    return;
  }
  await pause(Math.min(firstPauseMilliseconds * 2 ** (attempt - 1), longestPauseMilliseconds), stopped);
  await handleBatch(parts, left, handled, attempt + 1);
};
