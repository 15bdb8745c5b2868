import { clerkOf, coordinator } from '../../../support/callers.ts';
import { approvalOf } from '../../../support/approval-body.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  drainOwnInbox,
  eventsOf,
  investor,
  nodeIn,
  oneMatter,
  seeCase,
  stranger,
} from '../../support/cases.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const housing = 'housing-and-construction';
const clerk = clerkOf(housing);
const planning = clerkOf('development-and-reform');
const head = { subject: 'head-1', roles: ['section-head'] as const, department: 'development-and-reform' };

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

const openCaseWith = async (...matters: string[]) => {
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), nodes: matters.map((matter) => ({ matter })) },
  });
  return body;
};

const act = (taskId: string, verb: string, as: object, body?: unknown, headers = {}) =>
  approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, {
    as,
    headers,
    ...(body === undefined ? {} : { body }),
  });

const tolerance = {
  outstanding: [{ material: 'funding-arrangement' }],
  supplementWithin: { days: 5, unit: 'workday' },
};

describe('tolerant acceptance 容缺受理', () => {
  it('goes on after delivery, red for everybody from the day it is late, until it is handed in', async () => {
    const opened = await openCaseWith('C05', 'D06');
    const { taskId } = nodeIn(opened, 'C05');
    const accepted = await act(taskId, 'accept-with-tolerance', clerk, tolerance);
    expect(accepted.body).toMatchObject({
      state: 'accepted',
      light: 'green',
      tolerance: {
        stillOwed: [{ material: 'funding-arrangement', name: { zh: '资金安排' } }],
        supplementBy: { by: '2026-03-09', late: false, light: 'green' },
      },
    });
    await act(taskId, 'approve', clerk, { documentNumber: 'SG-1' });
    await act(taskId, 'deliver', clerk, { receivedBy: '李工', method: 'post' });
    await drainOwnInbox(approvals);
    approvals.clock.set('2026-03-09T15:59:59.999Z');
    await approvals.check();
    expect(nodeIn(await seeCase(approvals, opened.id, investor), 'C05').light).not.toBe('red');
    approvals.clock.set('2026-03-09T16:00:00.000Z');
    await Promise.all([approvals.check(), approvals.check()]);

    const seen = (await approvals.send('GET', `/v1/tasks/${taskId}`, { as: investor })).body;
    expect(seen).toMatchObject({
      state: 'delivered',
      light: 'red',
      tolerance: { supplementBy: { late: true, light: 'red' } },
    });
    expect(nodeIn(await seeCase(approvals, opened.id, investor), 'C05').light).toBe('red');
    const listed = (await approvals.send('GET', `/v1/tasks?department=${housing}`, { as: clerk })).body;
    expect(listed.items.find((item: { id: string }) => item.id === taskId)).toMatchObject({
      light: 'red',
      owedBy: '2026-03-09',
    });
    expect(await eventsOf(approvals, 'approvals.task.outstanding-late.v1', opened.id)).toHaveLength(1);

    const documents = [{ material: 'funding-arrangement', document: '资金证明.pdf' }];
    expect((await act(taskId, 'supplement-outstanding', stranger, { documents })).status).toBe(404);
    const supplied = await act(taskId, 'supplement-outstanding', investor, { documents });
    expect(supplied.body).toMatchObject({
      light: 'green',
      tolerance: { stillOwed: [], supplementBy: { late: true, light: null } },
    });
    expect((await act(taskId, 'supplement-outstanding', investor, { documents })).body.code).toBe(
      'NOTHING_OUTSTANDING',
    );
  });

  it('answers the same request sent again as before, and refuses another', async () => {
    const { taskId } = nodeIn(await openCaseWith('C05'), 'C05');
    const key = { 'idempotency-key': 'k-1' };
    const first = await act(taskId, 'accept-with-tolerance', clerk, tolerance, key);
    expect(await act(taskId, 'accept-with-tolerance', clerk, tolerance, key)).toMatchObject({
      status: 200,
      body: first.body,
    });
    expect((await act(taskId, 'accept-with-tolerance', clerk, tolerance)).status).toBe(409);
  });

  it.each([
    [{ outstanding: [], supplementBy: '2026-03-09' }],
    [{ outstanding: tolerance.outstanding }],
    [{ ...tolerance, supplementBy: '2026-03-09' }],
    [{ ...tolerance, outstanding: [...tolerance.outstanding, ...tolerance.outstanding] }],
    [{ outstanding: tolerance.outstanding, supplementBy: '2026-02-30' }],
  ])('refuses %j as bad input', async (body) => {
    const { taskId } = nodeIn(await openCaseWith('C05'), 'C05');
    const answer = await act(taskId, 'accept-with-tolerance', clerk, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors).not.toEqual([]);
  });
});

const given = { items: ['符合产业政策'], document: '承诺书1号', verifyWithin: { days: 5, unit: 'workday' } };

describe('notification and commitment 告知承诺', () => {
  it('found broken waits for people; revoked, it stops what depends on it and only that', async () => {
    const opened = await openCaseWith('A01', 'A06', 'A07', 'D06');
    const { taskId } = nodeIn(opened, 'A01');
    await act(taskId, 'accept-on-commitment', planning, given);
    await act(taskId, 'approve', planning, approvalOf('A01', 'BA-1'));
    await drainOwnInbox(approvals);
    const broken = await act(taskId, 'verify-commitment', head, {
      result: 'not-fulfilled',
      findings: '与承诺不符',
    });
    expect(broken.body).toMatchObject({
      state: 'decided',
      commitment: { humanDecisionNeeded: true },
      revoked: null,
    });
    await drainOwnInbox(approvals);
    expect(nodeIn(await seeCase(approvals, opened.id), 'A07').state).toBe('waiting');

    const revocation = { documentNumber: '撤1号', reasons: ['承诺未兑现'] };
    expect((await act(taskId, 'revoke-approval', planning, revocation)).status).toBe(403);
    const revoked = await act(taskId, 'revoke-approval', head, revocation);
    expect(revoked.body).toMatchObject({ revoked: revocation, commitment: { humanDecisionNeeded: false } });
    await drainOwnInbox(approvals);
    const states = async () =>
      Object.fromEntries(
        (await seeCase(approvals, opened.id)).nodes.map(({ code, state }: any) => [code, state]),
      );
    expect(await states()).toEqual({ A01: 'revoked', A06: 'open', A07: 'stopped', D06: 'open' });
    expect(nodeIn(await seeCase(approvals, opened.id), 'A07').stoppedBy).toEqual(['A01']);
  });

  it('not verified by its day turns the task red wherever it is shown, until it is verified', async () => {
    const opened = await openCaseWith('A01');
    const { taskId } = nodeIn(opened, 'A01');
    await act(taskId, 'accept-on-commitment', planning, given);
    await act(taskId, 'approve', planning, approvalOf('A01', 'BA-1'));
    const lights = async () => [
      (await approvals.send('GET', `/v1/tasks/${taskId}`, { as: planning })).body.light,
      nodeIn(await seeCase(approvals, opened.id), 'A01').light,
    ];
    expect(await lights()).not.toContain('red');
    approvals.clock.set('2026-03-10T02:00:00.000Z');
    expect(await lights()).toEqual(['red', 'red']);
    await act(taskId, 'verify-commitment', head, { result: 'fulfilled', findings: '相符' });
    expect(await lights()).not.toContain('red');
  });

  it('is not verified by whoever accepted on it, but by somebody else of the department', async () => {
    const { taskId } = nodeIn(await openCaseWith('A01'), 'A01');
    await act(taskId, 'accept-on-commitment', planning, given);
    const verification = { result: 'fulfilled', findings: '相符' };
    const own = await act(taskId, 'verify-commitment', planning, verification);
    expect([own.status, own.body.code]).toEqual([403, 'VERIFICATION_NEEDS_ANOTHER']);
    const colleague = { ...planning, subject: 'clerk-2' };
    const verified = await act(taskId, 'verify-commitment', colleague, verification);
    expect(verified.body).toMatchObject({ commitment: { verified: { by: 'clerk-2' } } });
  });

  it('undoes a case that was complete', async () => {
    const opened = await openCaseWith('A01');
    const { taskId } = nodeIn(opened, 'A01');
    await act(taskId, 'accept-on-commitment', planning, given);
    await act(taskId, 'approve', planning, approvalOf('A01', 'BA-1'));
    await drainOwnInbox(approvals);
    expect((await seeCase(approvals, opened.id)).standing).toBe('completed');
    await act(taskId, 'verify-commitment', head, { result: 'not-fulfilled', findings: '不符' });
    await act(taskId, 'revoke-approval', head, { documentNumber: '撤1号', reasons: ['甲'] });
    await drainOwnInbox(approvals);
    expect((await seeCase(approvals, opened.id)).standing).toBe('at-standstill');
  });
});
