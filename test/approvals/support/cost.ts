import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import { itemBytes } from '../../../shared/dynamo/item-size.ts';
import type { Approvals } from './service.ts';

/** What a run of calls asked of the table: how many of each kind, and what its transactions wrote. */
export const costOf = async ({ testTable }: Approvals, run: () => Promise<unknown>) => {
  const ask = vi.spyOn(testTable, 'ask');
  await run();
  const calls: readonly (readonly [string, object])[] = [...ask.mock.calls];
  ask.mockRestore();
  const writes = calls
    .filter(([operation]) => operation === 'TransactWriteItems')
    .map(([, input]) => input as TransactWriteCommandInput);
  const items = writes.flatMap(({ TransactItems }) => TransactItems ?? []).map(({ Put }) => Put?.Item ?? {});
  return {
    reads: calls.length - writes.length,
    transactions: writes.length,
    // A unit per kibibyte begun, doubled in a transaction; index entries are budgeted apart.
    units: items.reduce((sum, item) => sum + 2 * Math.ceil(itemBytes(item) / 1024), 0),
    largest: Math.max(0, ...items.map(itemBytes)),
    sizes: items.map((item) => [String(item['entity']), itemBytes(item)] as const),
  };
};
