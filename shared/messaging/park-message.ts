import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Consumer } from './consume-events.ts';

const longestShown = 500;

/** An attribute takes no control characters and no empty text. */
const shown = (missing: string): string =>
  missing
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, longestShown)
    .trim() || 'unknown';

/** Parks a message in the inbox's dead-letter queue with the reason and what was missing, so that its group goes on. */
export const createPark =
  (client: Pick<SQSClient, 'send'>, parkingQueueUrl: string): Consumer['park'] =>
  async (record, reason, missing) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: parkingQueueUrl,
        MessageBody: record.body,
        MessageGroupId: record.attributes.MessageGroupId ?? record.messageId,
        MessageDeduplicationId: record.messageId,
        MessageAttributes: {
          parked: { DataType: 'String', StringValue: reason },
          ...(missing === undefined ? {} : { missing: { DataType: 'String', StringValue: shown(missing) } }),
        },
      }),
    );
  };

/** Lets a message of the inbox wait for so many seconds before it comes again. */
export const createDelay =
  (client: Pick<SQSClient, 'send'>, inboxUrl: string): Consumer['delay'] =>
  async ({ receiptHandle }, seconds) => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: inboxUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  };
