import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { callDirectly } from './direct-calls.ts';

/** A document client; region, credentials and endpoint come from the function's environment unless they are given. */
export const createDocumentClient = (
  given: Pick<DynamoDBClientConfig, 'region' | 'credentials' | 'endpoint'> = {},
): DynamoDBDocumentClient => {
  const endpoint = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  const client = new DynamoDBClient({
    maxAttempts: 4,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...given,
  });
  callDirectly(client);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
};
