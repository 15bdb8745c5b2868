import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator, drainOwnInbox, eventsOf, investor, oneMatter, seeCase } from '../support/cases.ts';
import { planning, seedInvolved } from '../support/consultations.ts';
import { startApprovals, type Approvals } from '../support/service.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedInvolved(approvals);
});

const openOne = async () => {
  const { body } = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  return { caseId: body.id as string, taskId: body.nodes[0].taskId as string };
};
const extension = (days = 15, overrides: Record<string, unknown> = {}) => ({
  days,
  reason: '跨河桥梁论证',
  approvedBy: { department: 'leading-group', post: 'deputy-head', person: 'magistrate-2' },
  ...overrides,
});
const extend = (caseId: string, body: unknown = extension()) =>
  approvals.send('POST', `/v1/cases/${caseId}/extend-joint-clock`, { as: coordinator, body });
const checkAt = async (moment: string) => {
  approvals.clock.set(moment);
  expect((await approvals.check()).failed).toEqual([]);
};
const jointOf = async (caseId: string, as: object = coordinator) =>
  (await seeCase(approvals, caseId, as)).jointClock;

describe('the joint clock of a case', () => {
  it('counts forty-five working days from the opening, beside the clocks of departments, and says who is told when', async () => {
    const { caseId } = await openOne();
    const joint = await jointOf(caseId);
    // 清明 6 April and 劳动节 1, 4 and 5 May are off; 9 May is worked.
    expect(joint).toMatchObject({
      limit: { promised: { days: 45, unit: 'workday' } },
      acceptedOn: '2026-03-02',
      used: 0,
      remaining: 45,
      light: 'green',
      due: { date: '2026-05-08', provisional: false },
      standsStill: false,
      extension: null,
    });
    expect(joint.ladder.map(({ rung, pastLimit }: any) => [rung, pastLimit])).toEqual([
      ['rung-0', null],
      ['rung-1', 1],
      ['rung-2', 3],
      ['rung-3', 5],
      ['rung-4', 10],
      ['rung-5', 15],
    ]);
    expect(joint.ladder[1].told[0]).toMatchObject({ department: 'leading-group-office' });
    expect(await jointOf(caseId, investor)).toMatchObject({ used: 0, ladder: [], nextCheckAt: null });
  });

  it('raises each rung once, however late or often it is looked at', async () => {
    const { caseId } = await openOne();
    await checkAt('2026-05-13T02:00:00.000Z');
    await Promise.all([approvals.check(), approvals.check()]);
    const raised = async () =>
      (await eventsOf(approvals, 'approvals.case.joint-rung-raised.v1', caseId)).map(
        ({ data }) => (data.fact as { rung: string }).rung,
      );
    expect(await raised()).toEqual(['rung-0', 'rung-1', 'rung-2']);
    expect(await jointOf(caseId)).toMatchObject({ overdue: true, light: 'red', statutorilyOverdue: false });
    await checkAt('2026-06-10T02:00:00.000Z');
    expect(await raised()).toEqual(['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5']);
  });

  it('is extended once, in time, by a head of the county government, and the enterprise is told the reason', async () => {
    const { caseId } = await openOne();
    const codeOf = async (body: unknown) => {
      const { status, body: problem } = await extend(caseId, body);
      return [status, problem.code];
    };
    expect(await codeOf(extension(16))).toEqual([422, 'JOINT_EXTENSION_TOO_LONG']);
    const head = { department: 'planning-and-natural-resources', post: 'head', person: 'head-1' };
    expect(await codeOf(extension(15, { approvedBy: head }))).toEqual([422, 'JOINT_EXTENSION_NOT_ENTITLED']);
    approvals.clock.set('2026-05-08T02:00:00.000Z');
    const { status, body } = await extend(caseId);
    expect([status, body.jointClock.due.date]).toEqual([200, '2026-05-28']);
    expect(body.jointClock.extension).toMatchObject({ days: 15, reason: '跨河桥梁论证' });
    expect(JSON.stringify(body)).not.toContain('magistrate-2');
    expect(await codeOf(extension(1))).toEqual([409, 'JOINT_EXTENSION_SECOND']);
    const [told] = await eventsOf(approvals, 'approvals.case.joint-clock-extended.v1', caseId);
    expect(told!.data.audience).toContainEqual(expect.objectContaining({ kind: 'enterprise' }));
  });

  it('is not extended once it has passed', async () => {
    const { caseId } = await openOne();
    approvals.clock.set('2026-05-11T02:00:00.000Z');
    const { status, body } = await extend(caseId);
    expect([status, body.code]).toEqual([409, 'JOINT_EXTENSION_TOO_LATE']);
  });

  it('stands still while nothing lies with a department, and the ledger puts those days down to nobody of them', async () => {
    const { caseId, taskId } = await openOne();
    await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as: planning });
    approvals.clock.set('2026-03-04T02:00:00.000Z');
    await approvals.send('POST', `/v1/tasks/${taskId}/reject`, {
      as: planning,
      body: { reasons: ['不符合规划条件'], remedies: '行政复议' },
    });
    await drainOwnInbox(approvals);
    approvals.clock.set('2026-03-16T02:00:00.000Z');
    expect(await jointOf(caseId)).toMatchObject({ used: 2, light: 'blue', standsStill: true, due: null });
    const { body } = await approvals.send('GET', `/v1/cases/${caseId}/ledger`, { as: coordinator });
    expect(body.life).toEqual({
      workdays: 10,
      parties: [
        { party: 'department:planning-and-natural-resources', workdays: 2 },
        { party: 'waiting', workdays: 8 },
      ],
    });
    expect(body.taskDays.workdays).toBe(2);
    expect(body.joint).toEqual({ limit: 45, used: 2, withDepartments: 2 });
  });
});
