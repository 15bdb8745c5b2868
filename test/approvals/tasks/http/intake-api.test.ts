import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';
import { drainOwnInbox, eventsOf, investor, nodeIn, oneMatter, seeCase } from '../../support/cases.ts';

const department = 'planning-and-natural-resources';
const clerk = clerkOf(department);
const missing = [
  { material: '选址图', reason: '缺少签章' },
  { material: '环评批复', reason: '未提交' },
];

let approvals: Approvals;
let caseId: string;
let taskId: string;

beforeEach(async () => {
  approvals = await startApprovals('2026-09-30T02:00:00.000Z');
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), nodes: [oneMatter().nodes[0], { matter: 'B01' }] },
  });
  caseId = body.id;
  taskId = nodeIn(body, 'B01').taskId;
});

const act = (verb: string, as: object, body?: unknown, headers = {}) =>
  approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, {
    as,
    headers,
    ...(body === undefined ? {} : { body }),
  });

describe('completeness', () => {
  it('is answered with a receipt, one notice, and a new receipt when the enterprise has handed in all', async () => {
    const received = await act('receive', clerk);
    expect(received.body).toMatchObject({
      state: 'received',
      receipt: { number: `SJ-20260930-${taskId.slice(-10)}`, on: '2026-09-30' },
      noticeBy: { date: '2026-10-13', provisional: false },
    });
    expect((await act('issue-notice', clerk, { missing })).body).toMatchObject({
      state: 'notified',
      noticeBy: null,
      completion: { outstanding: missing, secondNotices: [] },
    });
    approvals.clock.set('2026-10-14T02:00:00.000Z');
    const documents = missing.map(({ material }) => ({ material, document: `${material}.pdf` }));
    expect((await act('supplement', investor, { documents })).body).toMatchObject({
      state: 'received',
      receipt: { on: '2026-10-14' },
      completion: { outstanding: [], notice: { by: null }, supplements: [{ by: null, documents }] },
    });
  });

  it('not answered in time is accepted by the deadline check as of the day of receipt', async () => {
    await act('receive', clerk);
    approvals.clock.set('2026-10-13T15:59:59.999Z');
    await approvals.check();
    approvals.clock.set('2026-10-13T16:00:00.000Z');
    await Promise.all([approvals.check(), approvals.check()]);
    const { body } = await approvals.send('GET', `/v1/tasks/${taskId}`, { as: clerk });
    expect(body).toMatchObject({
      state: 'accepted',
      accepted: { deemed: true, by: 'system:check-deadlines' },
      clock: { acceptedOn: '2026-09-30' },
    });
    expect(await eventsOf(approvals, 'approvals.task.deemed-accepted.v1', caseId)).toHaveLength(1);
  });

  it('counts a second demand once for each attempt, however often the same request comes', async () => {
    await act('receive', clerk);
    await act('issue-notice', clerk, { missing });
    const key = { 'idempotency-key': 'again-1' };
    for (const headers of [key, key, {}])
      expect(await act('issue-notice', clerk, { missing }, headers)).toMatchObject({
        status: 409,
        body: { code: 'SECOND_NOTICE' },
      });
    const { body } = await approvals.send('GET', `/v1/tasks/${taskId}`, { as: clerk });
    expect(body.completion.secondNotices).toMatchObject([{ by: clerk.subject }, { by: clerk.subject }]);
    expect(await eventsOf(approvals, 'approvals.task.second-notice-refused.v1', caseId)).toMatchObject([
      { data: { fact: { attempts: 1, attemptedBy: clerk.subject } } },
      { data: { fact: { attempts: 2 } } },
    ]);
  });

  it.each([
    ['an empty notice', 'issue-notice', { missing: [] }],
    ['one material twice', 'issue-notice', { missing: [missing[0], missing[0]] }],
    ['a paper without a name', 'supplement', { documents: [{ material: '选址图' }] }],
    ['no right authority', 'not-mine', { reason: '跨区县' }],
    ['no reason', 'withdraw', {}],
  ])('refuses %s', async (_, verb, body) => {
    await act('receive', clerk);
    expect((await act(verb, verb === 'withdraw' ? investor : clerk, body)).status).toBe(400);
  });
});

describe('a task that ends without a decision', () => {
  it.each([
    ['withdraw', investor, { reason: '改址' }, 'withdrawn', 'withdrawn'],
    ['not-mine', clerk, { rightAuthority: '市局', reason: '市级审批' }, 'not-mine', 'not-accepted'],
  ])('by %s is known to its case, and what waited for it is stopped', async (verb, as, body, state, node) => {
    expect((await act(verb, as, body)).body).toMatchObject({ state, handling: null, light: 'grey' });
    await drainOwnInbox(approvals);
    const view = await seeCase(approvals, caseId);
    expect(nodeIn(view, 'B01')).toMatchObject({ state: node, taskState: state, handling: null });
    expect(nodeIn(view, 'B03')).toMatchObject({ state: 'stopped', stoppedBy: ['B01'] });
    expect(view.standing).toBe('at-standstill');
  });
});

describe('a decision not handed over', () => {
  it('is told once, ten working days after it was made', async () => {
    await act('accept', clerk);
    const decided = await act('approve', clerk, { documentNumber: 'FJ-1' });
    expect(decided.body.deliverBy).toEqual({ by: '2026-10-20', provisional: false, late: false });
    const late = () => eventsOf(approvals, 'approvals.task.delivery-late.v1', caseId);
    approvals.clock.set('2026-10-20T15:59:59.999Z');
    await approvals.check();
    expect(await late()).toEqual([]);
    approvals.clock.set('2026-11-30T02:00:00.000Z');
    await approvals.check();
    await approvals.check();
    expect(await late()).toMatchObject([
      { data: { audience: [{ post: 'section-head', capacity: 'responsible' }, { post: 'clerk' }] } },
    ]);
  });
});
