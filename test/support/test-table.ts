import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import type { Ask } from '../../shared/dynamo/ask.ts';
import { openDatabase } from '../../shared/dynamo/database.ts';
import { createTable, type Table } from '../../shared/dynamo/table.ts';
import { silentLog, type Log } from '../../shared/log.ts';
import type { TableDefinition } from '../../shared/dynamo/table-definition.ts';
import type { ServiceName } from '../../shared/service-names.ts';
import { drops } from './tables-made.ts';

export type TestTable = {
  table: Table;
  name: string;
  /** How the table asks; a test may put another way in its place. */
  ask: Ask;
  /** For what a test looks at or puts there by itself. */
  client: DynamoDBDocumentClient;
  log: Log;
};

let made = 0;

/** A table of a service's definition in DynamoDB Local, by default the suites' own, with a name of its own. */
export const createTestTable = async (
  service: ServiceName,
  definition: TableDefinition,
  ownEndpoint?: string,
  log: Log = silentLog,
): Promise<TestTable> => {
  made += 1;
  const name = `${service}-${process.pid}-${Math.random().toString(36).slice(2)}-${made}`;
  const connection = {
    endpoint: ownEndpoint ?? inject('dynamoEndpoint'),
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const raw = new DynamoDBClient(connection);
  const attributes = [
    'pk',
    'sk',
    ...definition.indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ];
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  await raw.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...new Set(attributes)].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: definition.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index.partitionKey, index.sortKey),
        Projection:
          index.include.length === 0
            ? { ProjectionType: 'KEYS_ONLY' }
            : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.include] },
      })),
    }),
  );
  // An engine of a suite's own ends with it.
  if (ownEndpoint === undefined) drops.push(() => raw.send(new DeleteTableCommand({ TableName: name })));
  const opened: TestTable = {
    name,
    log,
    ask: openDatabase(connection),
    client: DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } }),
    table: createTable({ ask: (operation, input) => opened.ask(operation, input), name, service, log }),
  };
  return opened;
};
