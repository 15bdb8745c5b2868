import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { deduplicationIdOf, envelopeSchema, type Envelope } from '../events/envelope.ts';
import { subscribers } from '../events/subscribers.ts';
import type { CountyCode } from '../identifiers.ts';
import type { ServiceName } from '../service-names.ts';
import type { SendBatch } from './send-batch.ts';
import type { Log } from '../log.ts';

export type Publisher = {
  /** Sends one batch to an inbox; answers the positions that the queue did not take. */
  readonly send: SendBatch;
  /** Keeps the list of counties that have events. */
  readonly rememberCounty: (county: CountyCode) => Promise<void>;
  readonly log: Log;
};

type Pending = { readonly sequenceNumber: string; readonly envelope: Envelope };

// The stream hands attribute values in the wire's JSON; the SDK's own type for the same shape differs only in Binary.
const isImage = (image: unknown): image is Record<string, AttributeValue> =>
  typeof image === 'object' && image !== null;

const readRecord = (record: DynamoDBRecord): Pending => {
  const image: unknown = record.dynamodb?.NewImage;
  if (!isImage(image)) throw new Error('a stream record without its new image');
  return {
    sequenceNumber: record.dynamodb?.SequenceNumber ?? '',
    envelope: envelopeSchema.parse(unmarshall(image)['envelope']),
  };
};

const perInbox = (pending: readonly Pending[]): Map<ServiceName, Pending[]> => {
  const inboxes = new Map<ServiceName, Pending[]>();
  for (const item of pending) {
    for (const inbox of subscribers[item.envelope.type]) {
      inboxes.set(inbox, [...(inboxes.get(inbox) ?? []), item]);
    }
  }
  return inboxes;
};

const sendAll = async (
  publisher: Publisher,
  inbox: ServiceName,
  pending: readonly Pending[],
): Promise<string[]> => {
  const refused = await publisher.send(
    inbox,
    pending.map(({ envelope }) => ({ envelope, deduplicationId: deduplicationIdOf(envelope) })),
  );
  return pending.filter((_, position) => refused.has(position)).map(({ sequenceNumber }) => sequenceNumber);
};

const compareSequence = (a: string, b: string): number => (BigInt(a) < BigInt(b) ? -1 : 1);

/**
 * Sends the events of a stream batch to the inbox of each subscriber: the only place from which anything is sent to a
 * queue. The first record that could not be read or sent is reported, so that the stream comes back from there;
 * what was sent twice by then is recognised by its id.
 */
export const publishEvents =
  (publisher: Publisher) =>
  async (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const pending: Pending[] = [];
    const failed: string[] = [];
    for (const record of batch.Records) {
      try {
        pending.push(readRecord(record));
      } catch (error) {
        publisher.log.error('an event item could not be read', {
          eventId: record.eventID ?? 'unknown',
          error,
        });
        failed.push(record.dynamodb?.SequenceNumber ?? '');
        break;
      }
    }
    for (const { envelope } of pending) await publisher.rememberCounty(envelope.county);
    for (const [inbox, items] of perInbox(pending)) failed.push(...(await sendAll(publisher, inbox, items)));
    const first = failed.sort(compareSequence)[0];
    return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] };
  };
