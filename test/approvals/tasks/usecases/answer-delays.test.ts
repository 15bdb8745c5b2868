import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import type { Caller } from '../../../support/service-client.ts';
import { investor, oneMatter } from '../../support/cases.ts';
import { seedInvolved } from '../../support/consultations.ts';
import { openAcquisition, seedLandDepartments } from '../../support/land.ts';
import { makeRequest } from '../../support/requests.ts';
import { openScreening, seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

const planning = 'planning-and-natural-resources';
const head = (department: string): Caller => ({ subject: 'head-1', roles: ['section-head'], department });
const deputy = (department: string): Caller => ({ subject: 'deputy-1', roles: ['deputy-head'], department });
const cause = { cause: '专家评审意见未到齐', newDate: '2026-10-12' };
const measures = { measures: '抽调两人专办' };

describe('an assignment that climbs the ladder', () => {
  let approvals: Approvals;
  let path: string;

  beforeEach(async () => {
    approvals = await startApprovals('2026-09-21T02:00:00.000Z');
    await seedDepartment(approvals, 'investment-promotion');
    path = `/v1/assignments/${await openScreening(approvals)}`;
  });

  const own = 'investment-promotion';
  const act = (verb: string, as: Caller, body: unknown) =>
    approvals.send('POST', `${path}/${verb}`, { as, body });
  const clockAt = async (moment: string) => {
    approvals.clock.set(moment);
    await approvals.check();
    return (await approvals.send('GET', path, { as: supervisor })).body.clock;
  };

  it('asks for nothing until its first rung falls, at its very instant', async () => {
    // Due on 29 September: the first rung falls at 00:00 of the 30th.
    await clockAt('2026-09-29T15:59:59.999Z');
    expect((await act('state-cause', head(own), cause)).body.code).toBe('DELAY_NOT_ASKED');
    approvals.clock.set('2026-09-29T16:00:00.000Z');
    expect((await act('set-measures', deputy(own), measures)).body.code).toBe('DELAY_NOT_ASKED');
    expect((await act('state-cause', head(own), cause)).status).toBe(200);
  });

  it('wants the cause on the day the rung falls, and shows what is on record to who reads the light', async () => {
    const before = await clockAt('2026-09-30T02:00:00.000Z');
    expect(before.duties).toEqual({
      cause: {
        fellAt: '2026-09-29T16:00:00.000Z',
        answerBy: { date: '2026-09-30', provisional: false },
        late: false,
        stated: null,
      },
      measures: null,
    });
    const { body } = await act('state-cause', head(own), cause);
    expect(body.clock).toMatchObject({
      used: before.used,
      light: 'red',
      due: before.due,
      nextCheckAt: before.nextCheckAt,
      duties: { cause: { late: false, stated: { ...cause, by: 'head-1', at: '2026-09-30T02:00:00.000Z' } } },
    });
    expect((await act('state-cause', head(own), cause)).body.code).toBe('DELAY_ANSWERED');
    const told = (await approvals.announced()).find(({ type }) => type === 'approvals.delay.cause-stated.v1');
    expect(told?.data).toMatchObject({
      fact: { about: 'assignment', dueOn: '2026-09-29', answerBy: '2026-09-30', late: false, ...cause },
      audience: [
        { capacity: 'informed', department: own, post: 'section-head' },
        { capacity: 'informed', department: own, post: 'clerk' },
      ],
    });
  });

  it('takes a cause a day late and marks it late; the day promised is never in the past', async () => {
    // The first to the seventh of October are off.
    expect((await clockAt('2026-09-30T15:59:59.999Z')).duties.cause.late).toBe(false);
    expect((await clockAt('2026-09-30T16:00:00.000Z')).duties.cause.late).toBe(true);
    const past = await act('state-cause', head(own), { ...cause, newDate: '2026-09-30' });
    expect([past.status, past.body.errors[0].pointer]).toEqual([422, '/body/newDate']);
    const { body } = await act('state-cause', head(own), { ...cause, newDate: '2026-10-01' });
    expect(body.clock.duties.cause).toMatchObject({ late: true, stated: { newDate: '2026-10-01' } });
  });

  it('asks the deputy head for measures by the working day after its second rung', async () => {
    // Three working days late on 9 October, a Friday; the 10th is worked.
    const { duties } = await clockAt('2026-10-09T02:00:00.000Z');
    expect(duties.measures).toMatchObject({ answerBy: { date: '2026-10-10' }, late: false, set: null });
    expect((await act('set-measures', head(own), measures)).status).toBe(403);
    const { body } = await act('set-measures', deputy(own), measures);
    expect(body.clock.duties.measures.set).toMatchObject(measures);
    const raised = (await approvals.announced()).filter(({ type }) =>
      type.endsWith('assignment.rung-raised.v1'),
    );
    expect(raised.map(({ data }) => (data.fact as { answerBy?: string }).answerBy)).toEqual([
      undefined,
      '2026-09-30',
      '2026-10-10',
    ]);
  });

  it('does not let the answer stop the ladder', async () => {
    await clockAt('2026-09-30T02:00:00.000Z');
    await act('state-cause', head(own), cause);
    expect((await clockAt('2026-10-30T02:00:00.000Z')).rungsRaised).toHaveLength(6);
  });
});

it('asks the same of a task nobody receives, and of one accepted; the enterprise reads what, not who', async () => {
  const approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  const opened = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  const path = `/v1/tasks/${opened.body.nodes[0].taskId}`;
  const { department } = (await approvals.send('GET', path, { as: supervisor })).body;
  approvals.clock.set('2026-03-04T02:00:00.000Z');
  await approvals.check();
  const body = { cause: '人员外出', newDate: '2026-03-05' };
  const receiving = await approvals.send('POST', `${path}/state-cause`, { as: head(department), body });
  expect(receiving.body.receiving.duties.cause).toMatchObject({
    answerBy: { date: '2026-03-04' },
    stated: { cause: '人员外出', by: 'head-1' },
  });
  await approvals.send('POST', `${path}/accept`, { as: clerkOf(department) });
  expect(
    (await approvals.send('POST', `${path}/state-cause`, { as: head(department), body })).body.code,
  ).toBe('DELAY_NOT_ASKED');
  const kept = await approvals.send('GET', path, { as: investor });
  expect(kept.body.receiving.duties.cause.stated).toEqual({
    cause: '人员外出',
    newDate: '2026-03-05',
    at: '2026-03-04T02:00:00.000Z',
    by: null,
  });
  expect(kept.body.clock.duties).toEqual({ cause: null, measures: null });
});

it('asks the same of a visit without a time and of the joint clock', async () => {
  const approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedInvolved(approvals);
  const visit = await approvals.send('POST', '/v1/visits', {
    as: investor,
    body: {
      enterpriseName: '夔门光学（虚构）',
      wish: '指导',
      place: '园区',
      preferred: ['2026-03-04T02:00:00.000Z'],
    },
  });
  const opened = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  approvals.clock.set('2026-05-20T02:00:00.000Z');
  await approvals.check();
  const office = 'leading-group-office';
  const stated = { cause: '会商未完', newDate: '2026-05-29' };
  const answers = [
    await approvals.send('POST', `/v1/visits/${visit.body.id}/state-cause`, {
      as: head(office),
      body: stated,
    }),
    await approvals.send('POST', `/v1/visits/${visit.body.id}/set-measures`, {
      as: deputy(office),
      body: measures,
    }),
    await approvals.send('POST', `/v1/cases/${opened.body.id}/state-joint-cause`, {
      as: coordinator,
      body: stated,
    }),
    await approvals.send('POST', `/v1/cases/${opened.body.id}/set-joint-measures`, {
      as: coordinator,
      body: measures,
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(answers[1]?.body.duties).toMatchObject({ cause: { stated }, measures: { set: measures } });
  expect(answers[3]?.body.jointClock.duties).toMatchObject({
    cause: { stated },
    measures: { set: measures },
  });
});

it('tells one message where the warning falls together with the opening, and the rung stands', async () => {
  const approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  const path = await makeRequest(approvals, { urgency: 'urgent' });
  const read = (await approvals.send('GET', path, { as: supervisor })).body;
  expect(read.clock).toMatchObject({ light: 'yellow', rungsRaised: [{ rung: 'rung-0', dueVersion: 1 }] });
  const about = (await approvals.announced()).filter(({ subject }) => subject === read.id);
  expect(about.map(({ type, data }) => [type.split('.')[2], data.audience.length])).toEqual([
    ['opened', 2],
    ['rung-raised', 0],
  ]);
  expect(about[0]?.data).toMatchObject({
    fact: { dueSoon: true },
    audience: [
      { capacity: 'responsible', post: 'clerk' },
      { capacity: 'responsible', post: 'deputy-clerk' },
    ],
  });
});

it('keeps the two apart where the warning falls later', async () => {
  const approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  await makeRequest(approvals, { urgency: 'normal' });
  const [opened] = (await approvals.announced()).filter(({ type }) => type.endsWith('assignment.opened.v1'));
  expect(opened?.data.fact).not.toHaveProperty('dueSoon');
  approvals.clock.set('2026-09-29T02:00:00.000Z');
  await approvals.check();
  const [warned] = (await approvals.announced()).filter(({ type }) => type.endsWith('rung-raised.v1'));
  expect(warned?.data.audience).toHaveLength(2);
});

it('knows no duty of an acquisition that is not approved yet', async () => {
  const approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedLandDepartments(approvals);
  const path = await openAcquisition(approvals);
  const answer = await approvals.send('POST', `${path}/state-cause`, { as: head(planning), body: cause });
  expect(answer.body.code).toBe('DELAY_NOT_ASKED');
});
