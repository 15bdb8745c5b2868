import * as z from 'zod';
import type { SQSRecord } from 'aws-lambda';
import type { BusinessClock } from '../business-clock.ts';
import type { Faults } from '../control/faults.ts';
import { shortestVisibilitySeconds, type QueueServer } from '../engines/queue-server.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import { localAccount, localPartition, localRegion } from '../local-account.ts';
import type { QueueSourceBlueprint } from '../template/blueprint-types.ts';
import type { Activity } from './activity.ts';
import { passes } from './filter-pattern.ts';
import { failedItems } from './item-failures.ts';
import { pause } from './pause.ts';

const longPollSeconds = 20;
const mostPerReceive = 10;

const messageSchema = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  MD5OfBody: z.string(),
  Body: z.string(),
  Attributes: z.record(z.string(), z.string()).default({}),
  MessageAttributes: z
    .record(
      z.string(),
      z.object({
        DataType: z.string(),
        StringValue: z.string().optional(),
        BinaryValue: z.string().optional(),
      }),
    )
    .default({}),
});
type Message = z.infer<typeof messageSchema>;

const receivedSchema = z.object({ Messages: z.array(messageSchema).default([]) });

export type QueueSourceParts = {
  readonly source: QueueSourceBlueprint;
  readonly server: QueueServer;
  readonly consumer: LocalFunction;
  readonly clock: BusinessClock;
  readonly faults: Faults;
  readonly activity: Activity;
};

export type QueueSource = { readonly queueName: string; readonly stop: () => Promise<void> };

/** The record Lambda hands over; the moments in it are moved to business time, in which the function lives. */
const recordOf = (message: Message, queueName: string, clock: BusinessClock): SQSRecord => {
  const moment = (name: string): string => String(clock.fromMachine(Number(message.Attributes[name] ?? 0)));
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: {
      ApproximateReceiveCount: '1',
      SenderId: localAccount,
      ...message.Attributes,
      SentTimestamp: moment('SentTimestamp'),
      ApproximateFirstReceiveTimestamp: moment('ApproximateFirstReceiveTimestamp'),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          ...(StringValue === undefined ? {} : { stringValue: StringValue }),
          ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
        },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:${localPartition}:sqs:${localRegion}:${localAccount}:${queueName}`,
    awsRegion: localRegion,
  };
};

const longestWaitSeconds = 30;
const receivesWithoutWait = 5;

const waitSeconds = ({ Attributes }: Message): number => {
  const beyond = Number(Attributes['ApproximateReceiveCount'] ?? 1) - receivesWithoutWait;
  return Math.min(shortestVisibilitySeconds * 2 ** Math.max(0, Math.min(beyond, 5)), longestWaitSeconds);
};

const filterView = (record: SQSRecord): unknown => {
  try {
    const body: unknown = JSON.parse(record.body);
    return { ...record, body };
  } catch {
    return record;
  }
};

const handle = async (parts: QueueSourceParts, messages: readonly Message[]): Promise<void> => {
  const { source, server, consumer, faults } = parts;
  const QueueUrl = server.urlOf(source.queueName);
  const records = messages
    .map((message) => recordOf(message, source.queueName, parts.clock))
    .filter((record) => passes(source.filters, filterView(record)));
  await faults.reach('queue-received', consumer.name);
  const invoking = records.length === 0 ? null : consumer.invoke({ Records: records });
  await faults.reach('queue-invoking', consumer.name);
  const failed =
    invoking === null
      ? new Set<string>()
      : failedItems(
          await invoking,
          records.map(({ messageId }) => messageId),
          source.reportsItemFailures,
        );
  await faults.reach('queue-invoked', consumer.name);
  const entry = ({ MessageId, ReceiptHandle }: Message): { Id: string; ReceiptHandle: string } => ({
    Id: MessageId,
    ReceiptHandle,
  });
  const done = messages.filter(({ MessageId }) => !failed.has(MessageId)).map(entry);
  if (done.length > 0) await server.queues('DeleteMessageBatch', { QueueUrl, Entries: done });
  // On AWS a failed message waits half a minute and longer; here one need not, as long as it does not fail on and on.
  const again = messages
    .filter(({ MessageId }) => failed.has(MessageId))
    .map((message) => ({ ...entry(message), VisibilityTimeout: waitSeconds(message) }));
  if (again.length > 0) await server.queues('ChangeMessageVisibilityBatch', { QueueUrl, Entries: again });
};

const receive = async (
  { source, server }: QueueSourceParts,
  stopped: AbortSignal,
): Promise<readonly Message[]> => {
  const input = {
    QueueUrl: server.urlOf(source.queueName),
    MaxNumberOfMessages: Math.min(source.batchSize, mostPerReceive),
    WaitTimeSeconds: longPollSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  };
  return receivedSchema.parse(await server.queues('ReceiveMessage', input, stopped)).Messages;
};

const run = async (parts: QueueSourceParts, stopped: AbortSignal): Promise<void> => {
  const underWay = new Set<Promise<void>>();
  while (!stopped.aborted) {
    if (underWay.size >= parts.source.maximumConcurrency) {
      await Promise.race(underWay);
      continue;
    }
    const messages = await receive(parts, stopped);
    if (messages.length === 0) continue;
    parts.activity.found();
    const handling = handle(parts, messages)
      .catch((error: unknown) => complain(parts, stopped, error))
      .finally(() => underWay.delete(handling));
    underWay.add(handling);
  }
};

const complain = ({ source }: QueueSourceParts, stopped: AbortSignal, error: unknown): void => {
  if (!stopped.aborted)
    console.error(`The queue ${source.queueName} could not be followed: ${String(error)}`);
};

const retryMilliseconds = 500;

/** Hands the messages of a queue to its consumer, as a Lambda event source mapping does, until stopped. */
export const followQueue = (parts: QueueSourceParts): QueueSource => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const keepRunning = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await run(parts, signal);
      } catch (error) {
        complain(parts, signal, error);
        await pause(retryMilliseconds, signal);
      }
    }
  };
  const running = keepRunning();
  return {
    queueName: parts.source.queueName,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
