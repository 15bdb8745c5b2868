import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { supervisor } from '../../support/callers.ts';
import { table as definition } from '../../../services/approvals/kernel/table.ts';
import { duePartitions } from '../../../shared/dynamo/keys.ts';
import { countyCodeSchema, type LeadId } from '../../../shared/identifiers.ts';
import { toInstant } from '../../../shared/time/clock.ts';
import { observeTable } from '../../support/observe-table.ts';
import {
  anotherLead,
  openScreening,
  screeningConcluded,
  seedDepartment,
  startApprovals,
  type Approvals,
} from '../support/service.ts';

let approvals: Approvals;
let id: string;
let leadId: LeadId;

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  leadId = anotherLead();
  id = await openScreening(approvals, leadId);
});

const rungs = async () =>
  (await approvals.announced())
    .filter(({ subject, type }) => subject === id && type === 'approvals.assignment.rung-raised.v1')
    .map(({ data }) => (data.fact as { rung: string }).rung);

const all = ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5'];

describe('the deadline check of assignments', () => {
  it('does nothing a moment before a rung falls and raises it when it does', async () => {
    approvals.clock.set('2026-09-23T15:59:59.999Z');
    expect(await approvals.check()).toMatchObject({ settled: 0 });
    approvals.clock.set('2026-09-23T16:00:00.000Z');
    expect(await approvals.check()).toMatchObject({ settled: 1, failed: [] });
    expect(await rungs()).toEqual(['rung-0']);
  });

  it('raises every rung missed in thirty days once, in order, in one write', async () => {
    approvals.clock.set('2026-10-30T02:00:00.000Z');
    await approvals.check();
    const raised = (await approvals.announced()).filter(({ type }) => type.endsWith('rung-raised.v1'));
    expect(raised.map(({ id: event }) => event)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${id}.2.${n}`));
    expect(await rungs()).toEqual(all);
  });

  it('leaves nothing due when it has run', async () => {
    approvals.clock.set('2026-10-30T02:00:00.000Z');
    await approvals.check();
    expect(await approvals.check()).toMatchObject({ settled: 0, failed: [] });
    expect(await rungs()).toEqual(all);
  });

  it.each([2, 8])('raises each rung once when %i checks run at once', async (checks) => {
    approvals.clock.set('2026-10-12T02:00:00.000Z');
    await Promise.all(Array.from({ length: checks }, () => approvals.check()));
    expect(await rungs()).toEqual(['rung-0', 'rung-1', 'rung-2', 'rung-3']);
  });

  it('asks no more of the table beside a thousand that are open and not due than beside none', async () => {
    const { testTable } = approvals;
    const table = observeTable(testTable, definition);
    approvals.clock.set('2026-09-23T16:00:00.000Z');
    const alone = await table.during(() => approvals.check());
    const notDue = Array.from({ length: 1200 }, (_, n) => ({
      pk: `500236#assignment#later-${n}`,
      sk: 'state',
      duePk: duePartitions[n % duePartitions.length],
      dueSk: `2026-12-01T00:00:00.000Z#500236#assignment#later-${n}`,
    }));
    for (let from = 0; from < notDue.length; from += 25) {
      const batch = notDue.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      await testTable.client.send(new BatchWriteCommand({ RequestItems: { [testTable.name]: batch } }));
    }
    approvals.clock.set('2026-09-29T16:00:00.000Z');
    const beside = await table.during(() => approvals.check());
    expect(await rungs()).toEqual(['rung-0', 'rung-1']);
    expect([beside.reads, beside.transactions]).toEqual([alone.reads, alone.transactions]);
    expect(beside.readUnits).toBeLessThanOrEqual(alone.readUnits + 1);
  });

  it('raises nothing on an assignment completed in time', async () => {
    await approvals.handle(screeningConcluded(approvals, leadId, 3));
    approvals.clock.set('2026-10-30T02:00:00.000Z');
    expect(await approvals.check()).toMatchObject({ settled: 0 });
    expect(await rungs()).toEqual([]);
  });

  it('shows each rung that was raised beside the clock', async () => {
    approvals.clock.set('2026-09-30T02:00:00.000Z');
    await approvals.check();
    const { body } = await approvals.send('GET', `/v1/assignments/${id}`, { as: supervisor });
    expect(body.clock).toMatchObject({
      used: 6,
      remaining: -1,
      light: 'red',
      overdue: true,
      due: { date: '2026-09-29', provisional: false },
      rungsRaised: [
        { rung: 'rung-0', dueVersion: 1 },
        { rung: 'rung-1', dueVersion: 1 },
      ],
      nextCheckAt: '2026-10-08T16:00:00.000Z',
    });
  });

  it('reports an item of a kind it does not know, by itself', async () => {
    const now = toInstant(new Date('2026-09-30T02:00:00.000Z'));
    const stranger = { county: countyCodeSchema.parse('500236'), kind: 'stranger', id: 'x', dueAt: now };
    await expect(approvals.settle(stranger, now)).rejects.toThrow('stranger');
  });
});
