import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import { itemBytes } from '../../../shared/dynamo/item-size.ts';
import type { Approvals } from './service.ts';

/** What a run of calls asked of the table: how many of each kind, and what its transactions wrote. */
export const costOf = async ({ testTable }: Approvals, run: () => Promise<unknown>) => {
  const send = vi.spyOn(testTable.client, 'send');
  await run();
  const commands: unknown[] = send.mock.calls.map(([command]) => command);
  send.mockRestore();
  const writes = commands.filter((command) => command instanceof TransactWriteCommand);
  const items = writes
    .flatMap((command) => command.input.TransactItems ?? [])
    .map(({ Put }) => Put?.Item ?? {});
  return {
    reads: commands.length - writes.length,
    transactions: writes.length,
    // A unit per kibibyte begun, doubled in a transaction; index entries are budgeted apart.
    units: items.reduce((sum, item) => sum + 2 * Math.ceil(itemBytes(item) / 1024), 0),
    largest: Math.max(0, ...items.map(itemBytes)),
    sizes: items.map((item) => [String(item['entity']), itemBytes(item)] as const),
  };
};
