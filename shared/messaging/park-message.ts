import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Consumer } from './consume-events.ts';

/** Parks a message in the inbox's dead-letter queue with the reason, so that its group goes on at once. */
export const createPark =
  (client: Pick<SQSClient, 'send'>, parkingQueueUrl: string): Consumer['park'] =>
  async (record, reason) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: parkingQueueUrl,
        MessageBody: record.body,
        MessageGroupId: record.attributes.MessageGroupId ?? record.messageId,
        MessageDeduplicationId: record.messageId,
        MessageAttributes: { parked: { DataType: 'String', StringValue: reason } },
      }),
    );
  };
