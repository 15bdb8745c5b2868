import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Envelope } from '../events/envelope.ts';
import type { ServiceName } from '../service-names.ts';

export type OutgoingEvent = { readonly envelope: Envelope; readonly deduplicationId: string };

/** Sends events to a service's inbox in order; answers the positions that were not taken, and all after them. */
export type SendBatch = (
  inbox: ServiceName,
  events: readonly OutgoingEvent[],
) => Promise<ReadonlySet<number>>;

/**
 * What one call may carry. SQS takes ten messages of 1 MiB together since 2025; the older 256 KiB hold in every
 * partition, and no event comes near them.
 */
export const sendLimits = { events: 10, bytes: 256 * 1024 } as const;

type Entry = {
  readonly Id: string;
  readonly MessageBody: string;
  readonly MessageGroupId: string;
  readonly MessageDeduplicationId: string;
};

const entryOf = ({ envelope, deduplicationId }: OutgoingEvent, position: number): Entry => ({
  Id: String(position),
  MessageBody: JSON.stringify(envelope),
  MessageGroupId: `${envelope.county}.${envelope.partitionkey}`,
  MessageDeduplicationId: deduplicationId,
});

/** Packs entries in their order, as many to a call as it may carry; one that is too large alone goes alone. */
const packed = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const calls: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.MessageBody);
    const call = calls.at(-1);
    if (call === undefined || call.length >= sendLimits.events || bytes + size > sendLimits.bytes) {
      calls.push([entry]);
      bytes = size;
    } else {
      call.push(entry);
      bytes += size;
    }
  }
  return calls;
};

/**
 * Sends to the FIFO inboxes, one group per root, so that a lead's, project's or case's facts keep their order and
 * do not hold up another's. Stops at the first refusal, because what follows may belong to the same root.
 * @param queueUrls the inboxes this service feeds
 */
export const createSendBatch = (
  client: Pick<SQSClient, 'send'>,
  queueUrls: Readonly<Partial<Record<ServiceName, string>>>,
): SendBatch => {
  return async (inbox, events) => {
    if (events.length === 0) return new Set();
    const QueueUrl = queueUrls[inbox];
    if (QueueUrl === undefined) throw new Error(`no address of the inbox of ${inbox} is configured`);
    let tried = 0;
    for (const call of packed(events.map(entryOf))) {
      const answer = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: [...call] }));
      tried += call.length;
      const refused = (answer.Failed ?? []).map((entry) => Number(entry.Id));
      if (refused.length > 0) {
        const rest = events.map((_, position) => position).filter((position) => position >= tried);
        return new Set([...refused, ...rest]);
      }
    }
    return new Set();
  };
};
