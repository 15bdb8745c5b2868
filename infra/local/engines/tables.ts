import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { StartupFailure } from '../startup-failure.ts';
import type { TableBlueprint } from '../template/blueprint-types.ts';
import { AwsError, type AwsJson } from './aws-json.ts';

const describedSchema = z.object({
  Table: z.object({
    KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
    GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), IndexStatus: z.string() })).default([]),
  }),
});

type Described = z.infer<typeof describedSchema>['Table'];

const describe = async (database: AwsJson, name: string): Promise<Described | null> => {
  try {
    return describedSchema.parse(await database('DescribeTable', { TableName: name })).Table;
  } catch (error) {
    if (error instanceof AwsError && error.code === 'ResourceNotFoundException') return null;
    throw error;
  }
};

// Time-to-live is left off on purpose. It deletes by the machine's clock, while the functions compute it from business
// time, which starts at a pinned date and can be moved: what should live a month would vanish at once. Readers check
// `expiresAt` themselves, as they must on AWS, where the deletion is up to days late.
const create = async (database: AwsJson, table: TableBlueprint): Promise<void> => {
  await database('CreateTable', {
    TableName: table.name,
    AttributeDefinitions: table.AttributeDefinitions,
    KeySchema: table.KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(table.GlobalSecondaryIndexes.length > 0
      ? { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes }
      : {}),
    ...(table.LocalSecondaryIndexes.length > 0 ? { LocalSecondaryIndexes: table.LocalSecondaryIndexes } : {}),
    ...(table.StreamSpecification === undefined
      ? {}
      : { StreamSpecification: { StreamEnabled: true, ...table.StreamSpecification } }),
  });
};

// A table can build one index at a time, and does so in the background.
const untilIndexed = async (database: AwsJson, name: string): Promise<void> => {
  for (;;) {
    const indexes = (await describe(database, name))?.GlobalSecondaryIndexes ?? [];
    if (indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE')) return;
    await delay(20);
  }
};

const bringUpToDate = async (
  database: AwsJson,
  table: TableBlueprint,
  existing: Described,
): Promise<void> => {
  const keysOf = (keys: readonly { AttributeName: string; KeyType: string }[]): string =>
    keys.map((key) => `${key.KeyType}=${key.AttributeName}`).join();
  if (keysOf(existing.KeySchema) !== keysOf(table.KeySchema))
    throw new StartupFailure(
      `The stored table ${table.name} has other keys than the template declares; start empty with: npm start -- --fresh`,
    );
  const present = new Set(existing.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName));
  for (const index of table.GlobalSecondaryIndexes.filter(({ IndexName }) => !present.has(IndexName))) {
    await database('UpdateTable', {
      TableName: table.name,
      AttributeDefinitions: table.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    });
    await untilIndexed(database, table.name);
  }
};

/** Creates the tables the templates declare, and adds to existing ones the indexes they lack. */
export const provisionTables = async (
  database: AwsJson,
  tables: readonly TableBlueprint[],
): Promise<void> => {
  await Promise.all(
    tables.map(async (table) => {
      const existing = await describe(database, table.name);
      if (existing === null) await create(database, table);
      else await bringUpToDate(database, table, existing);
    }),
  );
};
