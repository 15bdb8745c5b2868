import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

const queues = new SQSClient({});
const QueueUrl = process.env['INBOX_URL'];

/** Sends each note to the inbox; a note `unsendable` fails for ever. */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const { dynamodb, eventID } of event.Records) {
    const id = dynamodb?.NewImage?.['pk']?.S ?? '';
    const text = dynamodb?.NewImage?.['text']?.S ?? '';
    if (text === 'unsendable')
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    await queues.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify({ id, text }),
        MessageGroupId: id,
        MessageDeduplicationId: eventID,
      }),
    );
  }
  return { batchItemFailures: [] };
};
