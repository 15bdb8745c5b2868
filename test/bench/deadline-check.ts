import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { sweepDue } from '../../shared/deadlines/sweep.ts';
import { createReadDue } from '../../shared/dynamo/due-items.ts';
import { table as definition } from '../../services/approvals/kernel/table.ts';
import { settleApprovals } from '../../services/approvals/service.ts';
import { startMemoryDatabase } from '../support/memory-database.ts';
import { observeTable, type Observation, type ObservedTable } from '../support/observe-table.ts';
import { createTestClock, foundationsOf } from '../support/service-client.ts';
import { createTestTable, type TestTable } from '../support/test-table.ts';
import { round, type Extent, type Measure } from './measure.ts';
import { checkedAt, openTaskItem } from './open-tasks.ts';

const itemsPerBatch = 25;
const batchesAtOnce = 8;

const write = async (table: TestTable, items: readonly Record<string, unknown>[]): Promise<void> => {
  const PutRequests = items.map((Item) => ({ PutRequest: { Item } }));
  const answer = await table.client.send(
    new BatchWriteCommand({ RequestItems: { [table.name]: PutRequests } }),
  );
  if (Object.keys(answer.UnprocessedItems ?? {}).length > 0) throw new Error('not every item was written');
};

/** Fills the table with the tasks numbered from `from` up to, not including, `to`. */
const fill = async (
  table: TestTable,
  { from, to, due }: { readonly from: number; readonly to: number; readonly due: boolean },
): Promise<void> => {
  let next = from;
  const writeOn = async (): Promise<void> => {
    while (next < to) {
      const first = next;
      next = Math.min(to, first + itemsPerBatch);
      const numbers = Array.from({ length: next - first }, (_, offset) => first + offset);
      await write(
        table,
        numbers.map((n) => openTaskItem(table.table, n, due)),
      );
    }
  };
  await Promise.all(Array.from({ length: batchesAtOnce }, writeOn));
};

type Check = { readonly finding: Observation; readonly whole: Observation; readonly seconds: number };

const check = async (table: TestTable, observed: ObservedTable, due: number): Promise<Check> => {
  const clock = createTestClock(checkedAt);
  const readDue = createReadDue(table);
  const now = clock.now();
  const sweep = { due: readDue, now, timeRemains: () => true };
  const finding = await observed.during(() => sweepDue({ ...sweep, settle: () => Promise.resolve() }));
  const settle = settleApprovals(foundationsOf(table, clock));
  const began = performance.now();
  const whole = await observed.during(async () => {
    const report = await sweepDue({ ...sweep, settle: (item) => settle(item, now) });
    if (report.settled !== due || report.failed.length > 0)
      throw new Error(`${report.settled} of ${due} settled: ${JSON.stringify(report.failed.slice(0, 3))}`);
  });
  return { finding, whole, seconds: (performance.now() - began) / 1000 };
};

const callsOf = ({ reads, transactions }: Observation): number => reads + transactions;

const checkMeasure = (opened: number, due: number, { finding, whole, seconds }: Check): Measure => ({
  figure: '8',
  name: `deadline check, ${opened.toLocaleString('en')} open tasks, ${due} due`,
  measured: `${callsOf(whole)} calls, ${whole.readUnits} read units, ${round(seconds)} s; finding them ${callsOf(finding)} calls, ${finding.readUnits} read units`,
  budget: '',
  within: null,
  values: {
    open: opened,
    calls: callsOf(whole),
    readUnits: whole.readUnits,
    seconds: round(seconds, 3),
    findingCalls: callsOf(finding),
    findingReadUnits: finding.readUnits,
  },
});

const growthMeasure = (smallest: Check, largest: Check, times: number): Measure => {
  const calls = round(callsOf(largest.whole) / callsOf(smallest.whole));
  const readUnits = round(largest.whole.readUnits / smallest.whole.readUnits);
  return {
    figure: '8',
    name: `growth of the check over ${times} times as many open`,
    measured: `${calls} in calls, ${readUnits} in read units`,
    budget: '1.00 and 1.00',
    within: calls === 1 && readUnits === 1,
    values: { calls, readUnits },
  };
};

/** Figure 8: what a deadline check costs as open tasks grow and those due stay as many. */
export const measureDeadlineCheck = async ({ quick, due }: Extent): Promise<readonly Measure[]> => {
  const database = await startMemoryDatabase();
  try {
    const table = await createTestTable('approvals', definition, database.endpoint);
    const observed = observeTable(table, definition);
    const checks: { readonly opened: number; readonly result: Check }[] = [];
    let filled = 0;
    for (const opened of quick ? [200, 2_000] : [1_000, 10_000, 100_000]) {
      // Those settled before are open still, so each step adds what is missing, and what falls due, afresh.
      await fill(table, { from: filled, to: opened - due, due: false });
      await fill(table, { from: opened - due, to: opened, due: true });
      filled = opened;
      checks.push({ opened, result: await check(table, observed, due) });
    }
    const [first, last] = [checks[0]!, checks.at(-1)!];
    return [
      ...checks.map(({ opened, result }) => checkMeasure(opened, due, result)),
      growthMeasure(first.result, last.result, last.opened / first.opened),
    ];
  } finally {
    database.stop();
  }
};
