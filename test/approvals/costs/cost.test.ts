import { beforeEach, describe, expect, it } from 'vitest';
import { costOf } from '../support/cost.ts';
import {
  clerk,
  openFactorSupport,
  openScreening,
  seedDepartment,
  startApprovals,
  type Approvals,
} from '../support/service.ts';

let approvals: Approvals;
let id: string;

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  id = await openScreening(approvals);
});

describe('what the service asks of its table', () => {
  it('is one call to read and one transaction of at most six units for an act', async () => {
    id = await openFactorSupport(approvals);
    const receive = await costOf(approvals, () =>
      approvals.send('POST', `/v1/assignments/${id}/receive`, { as: clerk }),
    );
    expect(receive).toMatchObject({ reads: 1, transactions: 1 });
    expect(receive.units).toBeLessThanOrEqual(6);
    const complete = await costOf(approvals, () =>
      approvals.send('POST', `/v1/assignments/${id}/complete`, {
        as: clerk,
        body: { result: '同意进入洽谈' },
      }),
    );
    expect(complete).toMatchObject({ reads: 1, transactions: 1 });
    expect(complete.units).toBeLessThanOrEqual(6);
  });

  it('is one query for a list beside who is there in its department, one more to lead a reader home, and nothing written for a read', async () => {
    const list = await costOf(approvals, () => approvals.send('GET', '/v1/assignments', { as: clerk }));
    expect(list).toMatchObject({ reads: 2, transactions: 0 });
    const read = await costOf(approvals, () => approvals.send('GET', `/v1/assignments/${id}`, { as: clerk }));
    expect(read).toMatchObject({ reads: 3, transactions: 0 });
  });

  it('keeps an assignment that climbed the whole ladder far below 32 KiB', async () => {
    approvals.clock.set('2026-10-30T02:00:00.000Z');
    const { largest, transactions } = await costOf(approvals, () => approvals.check());
    expect(transactions).toBe(1);
    expect(largest).toBeLessThan(4 * 1024);
  });
});
