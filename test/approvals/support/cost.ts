import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { vi } from 'vitest';
import type { Approvals } from './service.ts';

const utf8 = (text: string): number => new TextEncoder().encode(text).length;

/** The bytes DynamoDB counts: names and values in UTF-8, a number by its digits, three for each list or map and one for each member. */
export const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return utf8(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + 1 + bytesOf(each), 3);
  return Object.entries(value).reduce((sum, [name, each]) => sum + 1 + utf8(name) + bytesOf(each), 3);
};

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
    units: items.reduce((sum, item) => sum + 2 * Math.ceil(bytesOf(item) / 1024), 0),
    largest: Math.max(0, ...items.map(bytesOf)),
    sizes: items.map((item) => [String(item['entity']), bytesOf(item)] as const),
  };
};
