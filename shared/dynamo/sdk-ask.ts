import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Answer, Ask, Asked, DatabaseSettings, Operation } from './ask.ts';
import type { Credentials } from './sign-request.ts';

const lent = ({ sessionToken, ...key }: Credentials) =>
  sessionToken === undefined ? key : { ...key, sessionToken };

/** Asks by the client of AWS, which tries again and says what is wrong. */
export const createSdkAsk = (settings: DatabaseSettings): Ask => {
  const { region, endpoint, credentials } = settings;
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 4,
      ...(region === undefined ? {} : { region }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(credentials === undefined ? {} : { credentials: lent(credentials) }),
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const ways: { readonly [Called in Operation]: (input: Asked[Called]) => Promise<Answer> } = {
    GetItem: (input) => client.send(new GetCommand(input)),
    BatchGetItem: (input) => client.send(new BatchGetCommand(input)),
    Query: (input) => client.send(new QueryCommand(input)),
    TransactWriteItems: (input) => client.send(new TransactWriteCommand(input)),
    PutItem: (input) => client.send(new PutCommand(input)),
    UpdateItem: (input) => client.send(new UpdateCommand(input)),
  };
  return (operation, input) => ways[operation](input);
};
