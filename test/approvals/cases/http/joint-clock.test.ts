import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator } from '../../../support/callers.ts';
import { departmentIdSchema, postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { drainOwnInbox, eventsOf, investor, oneMatter, seeCase } from '../../support/cases.ts';
import { planning, seedInvolved } from '../../support/consultations.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedInvolved(approvals);
  await seedDepartment(approvals, 'leading-group');
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
/** Tells approvals who fills the posts of the leading group. */
const tellLeaders = () =>
  approvals.handle(
    approvals.envelopeOf({
      type: 'notifications.staffing.changed.v1',
      subject: 'leading-group',
      sequence: 1,
      fact: {
        department: departmentIdSchema.parse('leading-group'),
        posts: [
          {
            post: postIdSchema.parse('deputy-head'),
            holders: [{ subject: subjectSchema.parse('magistrate-2'), from: dateSchema.parse('2026-01-01') }],
          },
        ],
        leaves: [],
      },
    }),
  );
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
    expect(joint.ladder[1]!.told[0]).toMatchObject({ department: 'leading-group-office' });
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
    await tellLeaders();
    const stranger = { department: 'leading-group', post: 'deputy-head', person: 'x-1' };
    expect(await codeOf(extension(15, { approvedBy: stranger }))).toEqual([
      422,
      'JOINT_EXTENSION_NOT_ENTITLED',
    ]);
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

  describe('with one matter open', () => {
    const act = (taskId: string, verb: string, body?: object) =>
      approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, { as: planning, body });
    const missing = [
      { material: '施工图', reason: '缺签章' },
      { material: '土地批文', reason: '未附' },
    ];
    const supply = (taskId: string, material: string) =>
      act(taskId, 'supplement', { documents: [{ material, document: '附件.pdf' }] });
    const on = async (moment: string) => {
      approvals.clock.set(moment);
      await drainOwnInbox(approvals);
    };

    it('counts no day for which it lies with the applicant: from the day after the notice until all is there', async () => {
      const { caseId, taskId } = await openOne();
      await act(taskId, 'receive');
      approvals.clock.set('2026-03-04T02:00:00.000Z');
      await act(taskId, 'issue-notice', { missing });
      await on('2026-03-09T02:00:00.000Z');
      // The day of the notice still counts; a part of what it named brings nothing back.
      expect(await jointOf(caseId)).toMatchObject({ used: 2, standsStill: true, light: 'blue' });
      await supply(taskId, '施工图');
      await on('2026-03-11T02:00:00.000Z');
      expect(await jointOf(caseId)).toMatchObject({ used: 2, standsStill: true });
      await supply(taskId, '土地批文');
      await on('2026-03-11T03:00:00.000Z');
      expect(await jointOf(caseId)).toMatchObject({ used: 2, standsStill: false });
      approvals.clock.set('2026-03-12T02:00:00.000Z');
      // Five of the days are the applicant’s, and the due date moves by as many.
      expect(await jointOf(caseId)).toMatchObject({ used: 3, due: { date: '2026-05-14' } });
    });

    it('counts no day of a lawful pause, and goes on when it ends by itself, however late that is noticed', async () => {
      const { caseId, taskId } = await openOne();
      await act(taskId, 'accept');
      await act(taskId, 'pause', {
        kind: 'hearing',
        legalBasis: '行政许可法第四十五条',
        noticeDocument: '告知书1号',
        expected: { days: 3, unit: 'workday' },
      });
      await on('2026-03-04T02:00:00.000Z');
      expect(await jointOf(caseId)).toMatchObject({ used: 0, standsStill: true });
      await checkAt('2026-03-10T02:00:00.000Z');
      await drainOwnInbox(approvals);
      // Paused on Monday for three days: Friday, Monday and Tuesday count again.
      expect(await jointOf(caseId)).toMatchObject({ used: 3, standsStill: false });
    });

    it('hears of news that comes twice or late without effect', async () => {
      const { caseId, taskId } = await openOne();
      await act(taskId, 'receive');
      await act(taskId, 'issue-notice', { missing: missing.slice(0, 1) });
      await drainOwnInbox(approvals);
      await supply(taskId, '施工图');
      await drainOwnInbox(approvals);
      const [notice] = await eventsOf(approvals, 'approvals.task.notice-issued.v1', caseId);
      await approvals.handle({ ...notice!, id: `${notice!.subject}.99.1` });
      expect(await jointOf(caseId)).toMatchObject({ standsStill: false });
    });
  });

  it('counts on while another matter lies with a department', async () => {
    const beside = ['B03', 'A09'].map((matter) => ({ ...oneMatter().nodes[0], matter }));
    const { body } = await approvals.send('POST', '/v1/cases', {
      as: coordinator,
      body: { ...oneMatter(), nodes: beside },
    });
    const taskId = body.nodes[0].taskId as string;
    await approvals.send('POST', `/v1/tasks/${taskId}/receive`, { as: planning });
    await approvals.send('POST', `/v1/tasks/${taskId}/issue-notice`, {
      as: planning,
      body: { missing: [{ material: '施工图', reason: '缺签章' }] },
    });
    await drainOwnInbox(approvals);
    approvals.clock.set('2026-03-09T02:00:00.000Z');
    expect(await jointOf(body.id)).toMatchObject({ used: 5, standsStill: false });
  });
});
