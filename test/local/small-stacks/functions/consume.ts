import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';

const database = new DynamoDBClient({});
const TableName = process.env['TABLE_NAME'];

/** Counts each note's deliveries; a note `poison` fails for ever. */
export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of event.Records) {
    const { id, text } = z.object({ id: z.string(), text: z.string() }).parse(JSON.parse(body));
    if (text === 'poison') batchItemFailures.push({ itemIdentifier: messageId });
    else
      await database.send(
        new UpdateItemCommand({
          TableName,
          Key: { pk: { S: id }, sk: { S: 'effect' } },
          UpdateExpression: 'ADD #count :one',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':one': { N: '1' } },
        }),
      );
  }
  return { batchItemFailures };
};
