import { SqsFifoPartialProcessorAsync, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { EventType } from '../events/catalogue.ts';
import { envelopeSchema, receive, type Envelope, type ReceivedEvent } from '../events/envelope.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';
import type { TriedMessage, TryRecord } from './tries.ts';
import { afterFailure, delaySeconds, isGivenUp, type ParkingReason } from './try-again.ts';
import { causeOf } from './why-it-failed.ts';

/**
 * Handles one type of event: load, decide, save, in one write that also records the event's id as done.
 * `prepare` answers the work to do, or null when the fact does not have its published shape.
 */
export type EventHandler = {
  readonly type: EventType;
  readonly prepare: (envelope: Envelope) => (() => Promise<void>) | null;
};

/** Binds a handler to its type, so that it is handed the fact in its published shape. */
export const on = <T extends EventType>(
  type: T,
  handle: (event: ReceivedEvent<T>) => Promise<void>,
): EventHandler => ({
  type,
  prepare: (envelope) => {
    const event = receive(type, envelope);
    return event === null ? null : () => handle(event);
  },
});

/**
 * One handler for each type: the effects of an event in the order given, each done once by a once-key of its own; what failed
 * is tried again with what was done.
 */
export const byType = (handlers: readonly EventHandler[]): readonly EventHandler[] =>
  [...new Set(handlers.map(({ type }) => type))].map((type) => {
    const ofType = handlers.filter((each) => each.type === type);
    return {
      type,
      prepare: (envelope) => {
        const runs = ofType.flatMap(({ prepare }) => prepare(envelope) ?? []);
        if (runs.length < ofType.length) return null;
        return async () => {
          for (const run of runs) await run();
        };
      },
    };
  });

export type Consumer = {
  readonly handlers: readonly EventHandler[];
  /** Sends a message to the dead-letter queue by hand; `missing` says what kept it from being handled. */
  readonly park: (record: SQSRecord, reason: ParkingReason, missing?: string) => Promise<void>;
  /** Lets a message that failed wait before it comes again. */
  readonly delay: (record: SQSRecord, seconds: number) => Promise<void>;
  readonly tries: TryRecord;
  readonly clock: Clock;
  readonly log: Log;
};

const parseMessage = (body: string): Envelope | null => {
  try {
    const parsed = envelopeSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const receivesOf = ({ attributes }: SQSRecord): number => Number(attributes.ApproximateReceiveCount) || 1;

const messageOf = (record: SQSRecord, { county }: Envelope): TriedMessage => ({
  county,
  messageId: record.messageId,
});

/** The line of the log by which the alarms know that a message was parked; its field `reason` says why. */
export const messageIsParked = 'a message is parked';

const parkAndSay = async (
  { park, log }: Consumer,
  record: SQSRecord,
  reason: ParkingReason,
  missing?: string,
): Promise<void> => {
  log.error(messageIsParked, { messageId: record.messageId, reason, missing: missing ?? null });
  await park(record, reason, missing);
};

/** A message that failed is parked, or waits longer each time. What cannot be put on record is tried again all the same. */
const failed = async (
  consumer: Consumer,
  record: SQSRecord,
  envelope: Envelope,
  error: unknown,
): Promise<void> => {
  const { clock, tries, log } = consumer;
  const [cause, now, message] = [causeOf(error), clock.now(), messageOf(record, envelope)];
  const fields = { eventId: envelope.id, type: envelope.type, cause, error };
  if (cause === 'code') log.error('an event could not be handled', fields);
  else log.warn('an event could not be handled yet', fields);
  const noted = await (cause === 'code'
    ? tries.failedByCode(message, now)
    : tries.failedByDependency(message, now));
  const reason = afterFailure(cause, noted, now);
  if (reason === null) throw error;
  const missing = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await parkAndSay(consumer, record, reason, missing);
};

const consumeEnvelope = async (
  consumer: Consumer,
  record: SQSRecord,
  envelope: Envelope,
  work: () => Promise<void>,
): Promise<void> => {
  const { clock, tries } = consumer;
  if (receivesOf(record) > 1) {
    const before = await tries.begin(messageOf(record, envelope), clock.now());
    if (isGivenUp(before)) return parkAndSay(consumer, record, 'interrupted');
  }
  try {
    await work();
  } catch (error) {
    await failed(consumer, record, envelope, error);
  }
};

const consumeRecord =
  (consumer: Consumer) =>
  async (record: SQSRecord): Promise<void> => {
    const envelope = parseMessage(record.body);
    if (envelope === null) return parkAndSay(consumer, record, 'unparseable');
    const handler = consumer.handlers.find(({ type }) => type === envelope.type);
    if (handler === undefined) return parkAndSay(consumer, record, 'unknown-type', envelope.type);
    const work = handler.prepare(envelope);
    if (work === null) return parkAndSay(consumer, record, 'unparseable', envelope.type);
    await consumeEnvelope(consumer, record, envelope, work);
  };

/**
 * Lets what failed wait, and what stands behind it in its group with it: a group goes on when none of it is in hand any
 * more. Where the wait cannot be set, the queue's own visibility time-out is the wait.
 */
const delayFailed = async (
  { delay, log }: Consumer,
  { Records }: SQSEvent,
  { batchItemFailures }: SQSBatchResponse,
): Promise<void> => {
  const again = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const waits = new Map<string, number>();
  for (const record of Records.filter(({ messageId }) => again.has(messageId))) {
    const group = record.attributes.MessageGroupId ?? record.messageId;
    const seconds = waits.get(group) ?? delaySeconds(receivesOf(record));
    waits.set(group, seconds);
    try {
      await delay(record, seconds);
    } catch (error) {
      log.warn('a message could not be made to wait', { messageId: record.messageId, error });
    }
  }
};

/**
 * Answers an SQS FIFO batch per record. A record that throws is reported with the rest of its group, so that a root's
 * order is kept, while other roots in the batch go on. What nobody can read is parked at once, that on which the code
 * itself fails after its fifth failure; what a dependency, a time-out or a kill keeps from being handled is tried for
 * twelve hours, and then parked with what was missing.
 */
export const consumeEvents =
  (consumer: Consumer) =>
  async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const processor = new SqsFifoPartialProcessorAsync();
    const answer = await processPartialResponse(batch, consumeRecord(consumer), processor, {
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    });
    await delayFailed(consumer, batch, answer);
    return answer;
  };
