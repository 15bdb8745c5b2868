import { beforeEach, describe, expect, it } from 'vitest';
import { admin, clerkOf, coordinator } from '../../../support/callers.ts';
import { drainOwnInbox, eventsOf, investor, nodeIn, seeCase } from '../../support/cases.ts';
import { seedDepartment } from '../../support/service.ts';
import {
  anAcceptedTaskOf,
  anAnswer,
  aQuestion,
  asked,
  forestry,
  health,
  planning,
  seedInvolved,
  water,
} from '../../support/consultations.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedInvolved(approvals);
});

const post = (path: string, as: object, body?: unknown) =>
  approvals.send('POST', path, { as, ...(body === undefined ? {} : { body }) });
const get = (path: string, as: object) => approvals.send('GET', path, { as });
const answer = (id: string, as: object, body: unknown = anAnswer()) =>
  post(`/v1/consultations/${id}/answer`, as, body);
const see = async (id: string, as: object = planning) => (await get(`/v1/consultations/${id}`, as)).body;
const partOf = (view: any, department: string): any =>
  view.opinions.find((each: { department: string }) => each.department === department);
const lapse = '2026-03-09T16:00:00.000Z';
const checkAt = async (moment: string) => {
  approvals.clock.set(moment);
  expect((await approvals.check()).failed).toEqual([]);
};
const typesOf = async (caseId: string) =>
  (await approvals.announced())
    .filter(({ type, partitionkey }) => partitionkey === caseId && type.includes('.consultation.'))
    .map(({ type }) => type.split('.')[2]);

describe('asking several departments at once', () => {
  it('gives each a limit of its own and the right to read the task, whose clock runs on', async () => {
    const { taskId } = await anAcceptedTaskOf(approvals);
    const before = (await get(`/v1/tasks/${taskId}`, planning)).body.clock;
    expect((await get(`/v1/tasks/${taskId}`, water)).status).toBe(404);
    const view = await asked(
      approvals,
      taskId,
      aQuestion([], {
        departments: [
          { department: 'water-resources' },
          { department: 'forestry', within: { days: 3, unit: 'workday' } },
        ],
      }),
    );
    expect(view).toMatchObject({
      state: 'open',
      purpose: 'opinion',
      lead: { department: 'planning-and-natural-resources' },
      waiting: [
        { department: 'water-resources', answerBy: { date: '2026-03-09' }, remaining: 5, light: 'green' },
        { department: 'forestry', answerBy: { date: '2026-03-05' }, remaining: 3 },
      ],
    });
    expect((await get(`/v1/tasks/${taskId}`, water)).status).toBe(200);
    expect((await get(`/v1/tasks/${taskId}`, health)).status).toBe(404);
    expect((await get(`/v1/tasks/${taskId}/transfers`, water)).status).toBe(403);
    expect((await get(`/v1/tasks/${taskId}`, planning)).body.clock).toEqual(before);
    approvals.clock.set('2026-03-04T02:00:00.000Z');
    expect((await get(`/v1/tasks/${taskId}`, planning)).body.clock.used).toBe(2);
  });

  it.each([
    ['itself', aQuestion(['planning-and-natural-resources']), 'CONSULTATION_TO_ONESELF'],
    ['a department the county lacks', aQuestion(['transport']), 'DEPARTMENT_UNKNOWN'],
    [
      'with too long a limit',
      aQuestion([], { departments: [{ department: 'forestry', within: { days: 16, unit: 'workday' } }] }),
      'CONSULTATION_LIMIT',
    ],
    ['one twice', aQuestion(['forestry', 'forestry']), 'VALIDATION_FAILED'],
    [
      'in calendar days',
      aQuestion([], { departments: [{ department: 'forestry', within: { days: 3, unit: 'calendar-day' } }] }),
      'VALIDATION_FAILED',
    ],
  ])('cannot ask %s', async (_, question, code) => {
    const { taskId } = await anAcceptedTaskOf(approvals);
    const refused = await post(`/v1/tasks/${taskId}/consultations`, planning, question);
    expect([refused.status, refused.body.code]).toEqual([code === 'VALIDATION_FAILED' ? 400 : 422, code]);
    if (code === 'CONSULTATION_LIMIT')
      expect(refused.body.errors[0].pointer).toBe('/body/departments/0/within/days');
  });

  it('is the lead’s, of a task under way, and done once however often it is sent', async () => {
    const { taskId } = await anAcceptedTaskOf(approvals);
    const path = `/v1/tasks/${taskId}/consultations`;
    expect((await post(path, clerkOf('health'), aQuestion())).status).toBe(404);
    const send = () =>
      approvals.send('POST', path, {
        as: planning,
        body: aQuestion(),
        headers: { 'idempotency-key': 'ask-1' },
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect((await get(path, planning)).body.items).toHaveLength(1);
    await post(`/v1/tasks/${taskId}/approve`, planning, { documentNumber: 'FJ-1' });
    const late = await post(path, planning, aQuestion());
    expect([late.status, late.body.code]).toEqual([409, 'CONSULTATION_WRONG_STATE']);
  });

  it('lists what a department was asked, and shows the lead who has not answered', async () => {
    const { taskId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    await answer(id, water);
    const mine = (await get('/v1/consultations', water)).body.items;
    expect(mine).toMatchObject([{ consultationId: id, department: 'water-resources', state: 'answered' }]);
    expect((await get('/v1/consultations?department=forestry', water)).status).toBe(403);
    const waiting = (await get('/v1/consultations?state=asked', coordinator)).body.items;
    expect(waiting).toMatchObject([{ department: 'forestry', remaining: 5, light: 'green' }]);
    approvals.clock.set('2026-03-06T02:00:00.000Z');
    const page = (await get(`/v1/tasks/${taskId}/consultations`, planning)).body;
    expect(page.waiting).toMatchObject([
      {
        consultationId: id,
        department: 'forestry',
        departmentName: { zh: '林业局' },
        remaining: 1,
        light: 'yellow',
      },
    ]);
    expect(partOf(page.items[0], 'water-resources')).toMatchObject({
      position: 'no-objection',
      positionName: { zh: '无意见' },
      onTime: true,
    });
  });
});

describe('answering', () => {
  it('lets neighbours answer at the same instant, each once', async () => {
    const { taskId, caseId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    const answers = await Promise.all([answer(id, water), answer(id, forestry, anAnswer('objection'))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const again = await answer(id, water, anAnswer('objection'));
    expect([again.status, again.body.code]).toEqual([409, 'CONSULTATION_ANSWERED']);
    expect((await answer(id, planning)).status).toBe(403);
    expect((await answer(id, health)).status).toBe(404);
    const told = await eventsOf(approvals, 'approvals.consultation.answered.v1', caseId);
    expect(told.map(({ data }) => data.fact)).toEqual([
      expect.objectContaining({ department: 'water-resources', onTime: true, on: '2026-03-02', taskId }),
      expect.objectContaining({ department: 'forestry', position: 'objection' }),
    ]);
    expect(told[0]!.data.audience).toEqual([
      expect.objectContaining({ department: 'planning-and-natural-resources', post: 'clerk' }),
    ]);
  });

  it('appends what is added before the conclusion, overwrites nothing, and takes nothing after it', async () => {
    const { taskId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId, aQuestion(['water-resources']));
    const early = await post(`/v1/consultations/${id}/amend`, water, anAnswer());
    expect([early.status, early.body.code]).toEqual([409, 'CONSULTATION_NOT_ANSWERED']);
    expect((await post(`/v1/consultations/${id}/receive`, water)).body.received.by).toBe(water.subject);
    const twice = await post(`/v1/consultations/${id}/receive`, water);
    expect([twice.status, twice.body.code]).toEqual([409, 'CONSULTATION_RECEIVED']);
    await answer(id, water);
    const amended = await post(`/v1/consultations/${id}/amend`, water, anAnswer('conditions', '须留护岸'));
    expect(amended.body).toMatchObject({
      position: 'conditions',
      answer: { position: 'no-objection', opinion: '不影响行洪' },
      amendments: [{ opinion: '须留护岸' }],
    });
    expect((await post(`/v1/consultations/${id}/conclude`, planning, {})).status).toBe(200);
    const closed = await post(`/v1/consultations/${id}/amend`, water, anAnswer());
    expect([closed.status, closed.body.code]).toEqual([409, 'CONSULTATION_CLOSED']);
  });
});

describe('silence', () => {
  it('counts as no objection at the start of the first working day after, once, and is never called consent', async () => {
    const { taskId, caseId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    await answer(id, water);
    await checkAt('2026-03-09T15:59:59.000Z');
    expect(partOf(await see(id), 'forestry')).toMatchObject({ state: 'asked', remaining: 0 });
    await checkAt(lapse);
    await checkAt('2026-03-12T02:00:00.000Z');
    const silent = partOf(await see(id), 'forestry');
    expect(silent).toMatchObject({
      state: 'defaulted',
      position: 'default',
      positionName: { zh: '超时默认' },
      onTime: false,
      defaultedAt: lapse,
      light: 'red',
    });
    expect(JSON.stringify(await see(id))).not.toContain('同意');
    const [told, ...more] = await eventsOf(approvals, 'approvals.consultation.lapsed.v1', caseId);
    expect(more).toEqual([]);
    expect(told!.data.fact).toMatchObject({
      department: 'forestry',
      byDefault: true,
      onTime: false,
      answerBy: '2026-03-09',
      on: '2026-03-10',
    });
    const late = await answer(id, forestry, anAnswer('objection', '占用林地'));
    expect(late.body).toMatchObject({ position: 'default', lateAnswer: { opinion: '占用林地' } });
    expect((await answer(id, forestry)).body.code).toBe('CONSULTATION_ANSWERED');
    expect(await eventsOf(approvals, 'approvals.consultation.answered.v1', caseId)).toHaveLength(1);
  });

  it('is seen as what it is before any check has run, and an act after it settles it first', async () => {
    const { taskId, caseId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    approvals.clock.set('2026-03-11T02:00:00.000Z');
    expect(partOf(await see(id), 'forestry').position).toBe('default');
    await answer(id, forestry);
    await checkAt('2026-03-11T03:00:00.000Z');
    expect(await typesOf(caseId)).toEqual(['asked', 'lapsed', 'asked', 'lapsed', 'late-answer-recorded']);
  });

  it('is no answer on safety, health and environment: it is told higher up, stays open and red', async () => {
    const { taskId, caseId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId, aQuestion(['health', 'forestry']));
    await answer(id, forestry);
    await checkAt('2026-03-12T02:00:00.000Z');
    await checkAt('2026-03-13T02:00:00.000Z');
    expect(partOf(await see(id), 'health')).toMatchObject({
      state: 'asked',
      silenceIsNoAnswer: true,
      position: null,
      light: 'red',
      remaining: -4,
      lateSince: lapse,
    });
    const [told, ...more] = await eventsOf(approvals, 'approvals.consultation.lapsed.v1', caseId);
    expect([told!.data.fact, more]).toEqual([expect.objectContaining({ byDefault: false }), []]);
    const posts = told!.data.audience.map((each: any) => `${each.department}/${each.post}/${each.capacity}`);
    expect(posts).toContain('health/deputy-head/responsible');
    expect(posts).toContain('supervision-office/clerk/responsible');
    const open = await post(`/v1/consultations/${id}/conclude`, planning, {});
    expect([open.status, open.body.code, open.body.facts]).toEqual([
      409,
      'CONSULTATION_UNANSWERED',
      { waiting: 'health' },
    ]);
    expect((await answer(id, health)).body).toMatchObject({ position: 'no-objection', onTime: false });
    expect((await post(`/v1/consultations/${id}/conclude`, planning, {})).status).toBe(200);
  });

  it('follows the county: its own limit, and its own list of what silence does not answer', async () => {
    const { consultations } = (await get('/v1/county-settings', coordinator)).body.inForce;
    const own = {
      ...consultations,
      answerWithin: { days: 2, unit: 'workday' },
      silenceIsNoAnswer: { matters: ['B03'], departments: [] },
    };
    const put = () =>
      approvals.send('PUT', '/v1/county-settings', { as: admin, body: { consultations: own } });
    const refused = await put();
    expect([refused.status, refused.body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    for (const id of ['supervision-office', 'ecology-and-environment']) await seedDepartment(approvals, id);
    expect((await put()).status).toBe(200);
    const { taskId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    await checkAt('2026-03-06T02:00:00.000Z');
    expect(partOf(await see(id), 'forestry')).toMatchObject({
      answerBy: { date: '2026-03-04' },
      state: 'asked',
      light: 'red',
    });
  });
});

describe('the opinions as one document', () => {
  it('are hidden from the enterprise until the lead concludes, then seen all at once, without persons', async () => {
    const { taskId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    await answer(id, water, anAnswer('conditions', '须留护岸'));
    const path = `/v1/consultations/${id}/summary`;
    expect((await get(path, investor)).status).toBe(404);
    expect((await get(`/v1/tasks/${taskId}/comments`, investor)).body.lines).toEqual([]);
    expect((await get(`/v1/tasks/${taskId}/consultations`, investor)).status).toBe(403);
    expect((await get(path, planning)).body.lines).toMatchObject([
      { department: 'water-resources', position: 'conditions' },
      { department: 'forestry', position: null, positionName: { zh: '尚未回复' } },
    ]);
    await checkAt('2026-03-10T02:00:00.000Z');
    const concluded = await post(`/v1/consultations/${id}/conclude`, planning, { remark: '请一并修改' });
    expect(concluded.body).toMatchObject({ state: 'concluded', concluded: { remark: '请一并修改' } });
    for (const document of [
      (await get(path, investor)).body,
      (await get(`/v1/tasks/${taskId}/comments`, investor)).body,
    ]) {
      expect(document.counts).toEqual({ 'no-objection': 0, objection: 0, conditions: 1, default: 1 });
      expect(document.lines).toMatchObject([
        { department: 'water-resources', positionName: { zh: '附条件' }, opinion: '须留护岸', onTime: true },
        { department: 'forestry', positionName: { zh: '超时默认' }, opinion: null, onTime: false },
      ]);
      expect(document.lines[1].trace.map(({ what }: any) => what.zh)).toEqual([
        '征求意见，应于2026年3月9日（含当日）前回复',
        '至2026年3月9日未回复，按无意见处理（标注“超时默认”）',
      ]);
      expect(JSON.stringify(document)).not.toMatch(/clerk-of|同意/);
    }
    expect((await get(`/v1/consultations/${id}`, investor)).status).toBe(403);
    const again = await post(`/v1/consultations/${id}/conclude`, planning, {});
    expect([again.status, again.body.code]).toEqual([409, 'CONSULTATION_CLOSED']);
  });

  it('pre-review a design before its matter opens, and stay with the task that opens later', async () => {
    const { body } = await approvals.send('POST', '/v1/cases', {
      as: coordinator,
      body: {
        projectName: '两件（虚构）',
        enterprise: { name: '夔门光学（虚构）', creditCode: investor.enterprise },
        nodes: [
          { matter: 'B01', department: 'planning-and-natural-resources' },
          { matter: 'B03', department: 'planning-and-natural-resources' },
        ],
      },
    });
    const path = `/v1/cases/${body.id}/consultations`;
    const question = { ...aQuestion(['forestry']), matter: 'B03', purpose: 'design-pre-review' };
    const unknown = await post(path, planning, { ...question, matter: 'C05' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'CONSULTATION_MATTER_UNKNOWN']);
    const { status, body: view } = await post(path, planning, question);
    expect([status, view.taskId, view.purpose]).toEqual([201, null, 'design-pre-review']);
    await answer(view.id, forestry);
    const first = body.nodes.find((node: { code: string }) => node.code === 'B01');
    await post(`/v1/tasks/${first.taskId}/accept`, planning);
    await post(`/v1/tasks/${first.taskId}/approve`, planning, { documentNumber: 'FJ-1' });
    await drainOwnInbox(approvals);
    const node = nodeIn(await seeCase(approvals, body.id), 'B03');
    const page = (await get(`/v1/tasks/${node.taskId}/consultations`, planning)).body;
    expect(page.items).toMatchObject([{ id: view.id, opinions: [{ position: 'no-objection' }] }]);
    expect((await post(`/v1/consultations/${view.id}/conclude`, planning, {})).status).toBe(200);
  });
});

describe('the end or the move of a task', () => {
  it('closes what is open as moot, at no cost, also where the news comes after the limit', async () => {
    const { taskId, caseId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    await answer(id, water);
    approvals.clock.set('2026-03-09T08:00:00.000Z');
    await post(`/v1/tasks/${taskId}/approve`, planning, { documentNumber: 'FJ-1' });
    await checkAt('2026-03-11T02:00:00.000Z');
    await drainOwnInbox(approvals);
    await drainOwnInbox(approvals);
    const view = await see(id);
    expect(view).toMatchObject({ state: 'moot', moot: { reason: 'decided' } });
    expect(partOf(view, 'forestry')).toMatchObject({ state: 'moot', position: null, onTime: null });
    expect(partOf(view, 'water-resources').position).toBe('no-objection');
    expect((await typesOf(caseId)).filter((type) => type === 'lapsed')).toEqual([]);
    const [told, ...more] = await eventsOf(approvals, 'approvals.consultation.mooted.v1', caseId);
    expect([told!.data.fact, more]).toEqual([
      expect.objectContaining({
        department: 'forestry',
        reason: 'decided',
        on: '2026-03-09',
        askedOn: '2026-03-02',
      }),
      [],
    ]);
    expect((await answer(id, forestry)).body.code).toBe('CONSULTATION_CLOSED');
  });

  it('keeps what had lapsed before the decision', async () => {
    const { taskId, caseId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    approvals.clock.set('2026-03-10T02:00:00.000Z');
    await post(`/v1/tasks/${taskId}/approve`, planning, { documentNumber: 'FJ-1' });
    await drainOwnInbox(approvals);
    expect(partOf(await see(id), 'forestry')).toMatchObject({ state: 'defaulted' });
    expect((await typesOf(caseId)).filter((type) => type === 'mooted')).toEqual([]);
  });

  it('takes open consultations along with a transfer; who was asked and leads now need not answer', async () => {
    const { taskId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    await post(`/v1/tasks/${taskId}/request-transfer`, planning, {
      reason: 'R1',
      responsibilityListEntry: 'QZ-7',
      explanation: '属林地',
      targetDepartment: 'forestry',
    });
    await post(`/v1/tasks/${taskId}/answer-transfer`, forestry, { answer: 'accept' });
    for (const moved of (await approvals.announced()).filter(
      ({ type }) => type === 'approvals.task.moved.v1',
    ))
      await approvals.handle(moved);
    const view = await see(id, forestry);
    expect(view.lead.department).toBe('forestry');
    expect(partOf(view, 'forestry')).toMatchObject({ state: 'moot', moot: { reason: 'now-leads' } });
    await answer(id, water);
    expect((await post(`/v1/consultations/${id}/conclude`, planning, {})).status).toBe(404);
    expect((await post(`/v1/consultations/${id}/conclude`, forestry, {})).body.state).toBe('concluded');
  });
});
