import { expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { decideNode, nodeIn, oneMatter, seeCase } from '../../support/cases.ts';
import { makeRequest } from '../../support/requests.ts';
import { seedDepartment, startApprovals } from '../../support/service.ts';

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
  const seen = await approvals.send('GET', `/v1/tasks/${node.taskId}`, { as: supervisor });
  expect(seen.body.matter).toMatchObject({
    code: 'B03',
    decisionKind: 'licence',
    outcomeNames: { approved: { zh: '准予许可' }, rejected: { zh: '不予许可' } },
  });
  expect(body.task).toMatchObject({ id: node.taskId, clock: { used: 0, overdue: false } });
  expect(body.happened.map(({ type }: any) => type)).toEqual([
    'approvals.task.opened.v1',
    'approvals.task.received.v1',
    'approvals.task.accepted.v1',
    'approvals.task.decided.v1',
  ]);
  expect(body.happened[3].fact.decision.reasons).toEqual(['不符合规划条件']);
  expect(body.notice.zh).toContain('申请复核');
  const page = (await approvals.send('GET', `${path}.html`, { as: supervisor })).body;
  for (const said of ['不予许可', '事项类型']) expect(page).toContain(said);
  expect(page).not.toMatch(/申诉|停表|不予批准/);
  expect(body.happened[3].fact.decisionKind).toBe('licence');
  expect(JSON.stringify(body)).not.toContain('处分');
  expect((await approvals.send('GET', path, { as: clerkOf('forestry') })).status).toBe(404);
});

it('brings the facts of an assignment together, as data and as a page', async () => {
  const approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  const path = await makeRequest(approvals, { title: '停水 <b>' });
  approvals.clock.set('2026-09-28T02:00:00.000Z');
  await approvals.check();
  const { body } = await approvals.send('GET', `${path}/evidence-pack`, { as: supervisor });
  expect(body.ledger).toEqual({
    workdays: 4,
    parties: [{ party: 'department:investment-promotion', workdays: 4 }],
  });
  expect(body.happened[0].type).toBe('approvals.assignment.opened.v1');
  expect(body.happened.some(({ type }: any) => type.endsWith('rung-raised.v1'))).toBe(true);
  const page = await approvals.send('GET', `${path}/evidence-pack.html`, { as: supervisor });
  expect(page.body).toContain('停水 &lt;b&gt;');
  expect(page.body).toContain('升级提醒');
  expect(page.body).not.toContain('处分');
});

it('reads as an official would write it, with the supervision letters about it', async () => {
  const approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  const opened = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  const node = nodeIn(await seeCase(approvals, opened.body.id), 'B03');
  await approvals.send('POST', `/v1/tasks/${node.taskId}/accept`, { as: clerkOf(node.department) });
  approvals.clock.set('2026-03-17T02:00:00.000Z');
  await approvals.check();
  for (const event of await approvals.announced())
    if (event.type === 'approvals.task.rung-raised.v1') await approvals.handle(event);
  const path = `/v1/tasks/${node.taskId}/evidence-pack`;
  const { body } = await approvals.send('GET', path, { as: supervisor });
  expect(body.letters).toMatchObject([
    { kind: 'supervision-letter', state: 'opened', openedAt: '2026-03-17T02:00:00.000Z' },
  ]);
  const page = (await approvals.send('GET', `${path}.html`, { as: supervisor })).body;
  for (const said of [
    '红灯',
    '督办函：建设工程规划许可证',
    '待签收',
    '提醒督查室、领导小组办公室',
    '承诺时限',
    '5个工作日',
    // 00:00 of the day on which the rung fell, by local time.
    '2026年3月16日0时',
  ])
    expect(page).toContain(said);
  for (const unsaid of [
    'rung-',
    'promise',
    'Provisional',
    '[]',
    'false',
    `部门 ${node.department}`,
    'T16:00',
  ])
    expect(page).not.toContain(unsaid);
});

it.each(['__proto__', 'constructor', 'toString'])(
  'shows what people typed as they typed it: %s',
  async (typed) => {
    const approvals = await startApprovals('2026-09-21T02:00:00.000Z');
    await seedDepartment(approvals, 'investment-promotion');
    const path = await makeRequest(approvals, { title: typed, text: typed });
    const page = await approvals.send('GET', `${path}/evidence-pack.html`, { as: supervisor });
    expect(page.status).toBe(200);
    expect(page.body).toContain(typed);
  },
);
