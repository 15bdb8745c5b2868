import { SqsFifoPartialProcessorAsync, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { EventType } from '../events/catalogue.ts';
import { envelopeSchema, receive, type Envelope, type ReceivedEvent } from '../events/envelope.ts';
import type { Log } from '../log.ts';

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

/** Two effects of one event, each done once by a once-key of its own; what failed is tried again with what was done. */
export const inTurn =
  <First, Second>(first: (event: First) => Promise<void>, second: (event: Second) => Promise<void>) =>
  async (event: First & Second): Promise<void> => {
    await first(event);
    await second(event);
  };

/** Why a message is parked at once instead of holding up its root until its receives are used up. */
export const parkingReasons = ['unparseable', 'unknown-type'] as const;
export type ParkingReason = (typeof parkingReasons)[number];

export type Consumer = {
  readonly handlers: readonly EventHandler[];
  /** Sends a message to the dead-letter queue by hand. */
  readonly park: (record: SQSRecord, reason: ParkingReason) => Promise<void>;
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

const consumeRecord =
  (consumer: Consumer) =>
  async (record: SQSRecord): Promise<void> => {
    const envelope = parseMessage(record.body);
    const handler = consumer.handlers.find(({ type }) => type === envelope?.type);
    const work = envelope === null ? null : (handler?.prepare(envelope) ?? null);
    if (work === null) {
      const reason = envelope !== null && handler === undefined ? 'unknown-type' : 'unparseable';
      consumer.log.warn('a message is parked', { messageId: record.messageId, reason });
      await consumer.park(record, reason);
      return;
    }
    try {
      await work();
    } catch (error) {
      consumer.log.error('an event could not be handled', {
        eventId: envelope?.id,
        type: envelope?.type,
        error,
      });
      throw error;
    }
  };

/**
 * Answers an SQS FIFO batch per record. A record that throws is reported with the rest of its group, so that a root's
 * order is kept, while other roots in the batch go on.
 */
export const consumeEvents =
  (consumer: Consumer) =>
  async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const processor = new SqsFifoPartialProcessorAsync();
    return processPartialResponse(batch, consumeRecord(consumer), processor, {
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    });
  };
