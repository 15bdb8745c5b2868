import type { TestProject } from 'vitest/node';
import { startMemoryDatabase } from './memory-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    dynamoEndpoint: string;
  }
}

/** One DynamoDB Local in memory for all suites that need real conditions and indexes; each makes tables of its own. */
export default async function startDynamoDb(project: TestProject): Promise<() => void> {
  const { endpoint, stop } = await startMemoryDatabase();
  project.provide('dynamoEndpoint', endpoint);
  return stop;
}
