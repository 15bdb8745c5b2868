import { expect, it } from 'vitest';
import { clerkOf, coordinator, decideNode, nodeIn, oneMatter, seeCase } from '../support/cases.ts';
import { startApprovals, supervisor } from '../support/service.ts';

it('brings the facts of a task together in order, with its clock, and concludes nothing', async () => {
  const approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  const opened = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  const node = nodeIn(await seeCase(approvals, opened.body.id), 'B03');
  const path = `/v1/tasks/${node.taskId}/evidence-pack`;
  await approvals.send('POST', `/v1/tasks/${node.taskId}/receive`, { as: clerkOf(node.department) });
  approvals.clock.set('2026-03-03T02:00:00.000Z');
  await decideNode(approvals, node, 'rejected');
  const { status, body } = await approvals.send('GET', path, { as: supervisor });
  expect(status).toBe(200);
  expect(body.task).toMatchObject({ id: node.taskId, clock: { used: 0, overdue: false } });
  expect(body.happened.map(({ type }: any) => type)).toEqual([
    'approvals.task.opened.v1',
    'approvals.task.received.v1',
    'approvals.task.accepted.v1',
    'approvals.task.decided.v1',
  ]);
  expect(body.happened[3].fact.decision.reasons).toEqual(['不符合规划条件']);
  expect(body.notice.zh).toContain('申诉');
  expect(JSON.stringify(body)).not.toContain('处分');
  expect((await approvals.send('GET', path, { as: clerkOf('forestry') })).status).toBe(404);
});
