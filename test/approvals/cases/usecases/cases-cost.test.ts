import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { defaultTemplates } from '../../support/county-catalogue.ts';
import { paperSeen } from '../../../../infra/papers-seen.ts';
import { costOf } from '../../support/cost.ts';
import { startApprovals, itemsOf, type Approvals } from '../../support/service.ts';
import { aSigning, decideNode, nodeIn, openSignedCase, ownInbox, seeCase } from '../../support/cases.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

describe('what a case asks of its table', () => {
  it('is one call to read and one transaction for an act on a task, within the units of the budget', async () => {
    const { taskId, department } = nodeIn(await seeCase(approvals, await openSignedCase(approvals)), 'A06');
    const as = { ...clerkOf(department), subject: '0b6f2c1e-5a3d-4c8e-9f7a-1d2e3f4a5b6c' };
    const steps: readonly (readonly [string, unknown, number])[] = [
      // The receipt is told in full, which begins one kibibyte more.
      ['receive', undefined, 8],
      // How each critical document came goes on record, which begins one kibibyte more.
      ['accept', paperSeen('A06'), 8],
      // What is decided is told in full, and a closed task keeps every act: each begins one kibibyte more.
      ['approve', { documentNumber: 'FJ-1' }, 10],
      ['deliver', { receivedBy: '李工', method: 'in-person' }, 8],
    ];
    for (const [verb, body, budget] of steps) {
      const cost = await costOf(approvals, () =>
        approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, {
          as,
          ...(body === undefined ? {} : { body }),
        }),
      );
      expect([verb, cost]).toMatchObject([verb, { reads: 1, transactions: 1 }]);
      expect([verb, cost.units <= budget]).toEqual([verb, true]);
    }
  });

  it('reads what a decision touches, its case, county, month, lead, letters, what departments were asked and how its procedure does, and writes three', async () => {
    const id = await openSignedCase(approvals);
    await decideNode(approvals, nodeIn(await seeCase(approvals, id), 'A06'));
    const [decided] = await ownInbox(approvals);
    const cost = await costOf(approvals, () => approvals.handle(decided!));
    // Three of the reads and one write set the versions of a procedure side by side.
    expect(cost).toMatchObject({ reads: 9, transactions: 3 });
  });

  it('is one transaction and one read to open a case, and a list a query beside the county and its departments', async () => {
    const opening = await costOf(approvals, () => openSignedCase(approvals));
    // The county, and how the lead stands.
    expect(opening).toMatchObject({ reads: 2, transactions: 1 });
    const list = await costOf(approvals, () => approvals.send('GET', '/v1/tasks', { as: coordinator }));
    // Who is there in the departments of both tasks is read in one call.
    expect(list).toMatchObject({ reads: 3, transactions: 0 });
  });

  it('stays below 32 KiB for every template, also when all has been decided', async () => {
    for (const { id: template } of defaultTemplates) {
      const { largest } = await costOf(approvals, () => openSignedCase(approvals, aSigning({ template })));
      // Results add to each node at most what its plan already holds.
      expect([template, largest < 24 * 1024]).toEqual([template, true]);
    }
  });

  it('keeps a task that climbed the whole ladder below 4 KiB and its due entry below 250 bytes', async () => {
    const { taskId, department } = nodeIn(await seeCase(approvals, await openSignedCase(approvals)), 'A01');
    await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as: clerkOf(department) });
    approvals.clock.set('2026-05-04T02:00:00.000Z');
    await approvals.check();
    const items = await itemsOf(approvals, `500236#task#${taskId}`);
    const state = items.find(({ sk }) => sk === 'state');
    expect(JSON.stringify(state).length).toBeLessThan(4 * 1024);
    const due = dueAttributes('500236' as never, 'task', taskId, '2026-05-04T02:00:00.000Z');
    expect(JSON.stringify({ ...due, pk: state?.['pk'], sk: 'state' }).length).toBeLessThan(250);
  });
});
