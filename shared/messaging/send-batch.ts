import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Envelope } from '../events/envelope.ts';
import type { ServiceName } from '../service-names.ts';

export type OutgoingEvent = { readonly envelope: Envelope; readonly deduplicationId: string };

/** Sends events to a service's inbox in order; answers the positions that were not taken, and all after them. */
export type SendBatch = (
  inbox: ServiceName,
  events: readonly OutgoingEvent[],
) => Promise<ReadonlySet<number>>;

/** What one call may carry (SQS). */
const eventsPerCall = 10;

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
    const QueueUrl = queueUrls[inbox];
    if (QueueUrl === undefined) throw new Error(`no address of the inbox of ${inbox} is configured`);
    for (let start = 0; start < events.length; start += eventsPerCall) {
      const answer = await client.send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: events
            .slice(start, start + eventsPerCall)
            .map(({ envelope, deduplicationId }, offset) => ({
              Id: String(start + offset),
              MessageBody: JSON.stringify(envelope),
              MessageGroupId: `${envelope.county}.${envelope.partitionkey}`,
              MessageDeduplicationId: deduplicationId,
            })),
        }),
      );
      const refused = (answer.Failed ?? []).map((entry) => Number(entry.Id));
      if (refused.length > 0) {
        const rest = events
          .map((_, position) => position)
          .filter((position) => position >= start + eventsPerCall);
        return new Set([...refused, ...rest]);
      }
    }
    return new Set();
  };
};
