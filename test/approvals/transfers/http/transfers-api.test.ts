import { beforeAll, describe, expect, it } from 'vitest';
import { admin, clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';
import { eventsOf, investor, oneMatter, seeCase, nodeIn } from '../../support/cases.ts';

/** B03 stands with planning, which leads its stage too, so that the office of the leading group adjudicates. */
const sender = clerkOf('planning-and-natural-resources');
const forestry = clerkOf('forestry');
const water = clerkOf('water-resources');
const office = clerkOf('leading-group-office');
const group = { subject: 'group-1', roles: ['leader'] as const, department: 'leading-group' };

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  for (const id of [
    'planning-and-natural-resources',
    'forestry',
    'water-resources',
    'health',
    'leading-group-office',
  ])
    await seedDepartment(approvals, id);
});

const post = (taskId: string, verb: string, as: object, body?: unknown) =>
  approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, { as, ...(body === undefined ? {} : { body }) });

const aTask = async () => {
  const { body } = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
  const taskId: string = body.nodes[0].taskId;
  await post(taskId, 'accept', sender);
  return { caseId: body.id as string, taskId };
};

const asking = (targetDepartment: string, overrides: Record<string, unknown> = {}) => ({
  reason: 'R1',
  responsibilityListEntry: 'QZ-0007',
  explanation: '该地块属林地',
  targetDepartment,
  ...overrides,
});

const ask = (taskId: string, to = 'forestry', as: object = sender) =>
  post(taskId, 'request-transfer', as, asking(to));
const refusal = { answer: 'refuse', basis: '职责清单第3条' };
const takes = { decision: 'target-takes', basis: '三定方案第5条' };
const see = (taskId: string, as: object) => approvals.send('GET', `/v1/tasks/${taskId}`, { as });

describe('a transfer, from asking to acceptance', () => {
  it('leaves the task with the sender until the target accepts, then moves its lists and its case', async () => {
    const { caseId, taskId } = await aTask();
    const due = (await see(taskId, sender)).body.clock.due;
    const asked = await ask(taskId);
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({
      department: 'planning-and-natural-resources',
      effective: 0,
      latest: { state: 'asked', answerBy: { date: '2026-03-03' }, pending: null },
    });
    expect((await see(taskId, forestry)).body.department).toBe('planning-and-natural-resources');
    const accepted = await post(taskId, 'answer-transfer', forestry, { answer: 'accept' });
    expect(accepted.body).toMatchObject({
      department: 'forestry',
      effective: 1,
      formerDepartments: [{ department: 'planning-and-natural-resources' }],
      latest: { state: 'accepted' },
    });

    const shown = await see(taskId, forestry);
    expect(shown.body).toMatchObject({ department: 'forestry', clock: { due } });
    expect((await see(taskId, sender)).status).toBe(404);
    const enterprise = (await see(taskId, investor)).body;
    expect(enterprise.handling.zh).toBe('正在由林业局办理');
    expect(JSON.stringify(enterprise)).not.toContain('QZ-0007');
    const ids = async (as: object) =>
      (await approvals.send('GET', '/v1/tasks?limit=100', { as })).body.items.map(({ id }: any) => id);
    expect(await ids(forestry)).toContain(taskId);
    expect(await ids(sender)).not.toContain(taskId);

    const [moved] = await eventsOf(approvals, 'approvals.task.moved.v1', caseId);
    await approvals.handle(moved!);
    await approvals.handle(moved!);
    expect(nodeIn(await seeCase(approvals, caseId, forestry), 'B03')).toMatchObject({
      department: 'forestry',
      handling: { zh: '正在由林业局办理' },
    });
    expect((await post(taskId, 'approve', forestry, { documentNumber: 'FJ-9' })).status).toBe(200);
  });

  it('refuses what is no transfer, names the right way, and writes nothing', async () => {
    const { taskId } = await aTask();
    const refused = async (body: unknown) => {
      const { status, body: problem } = await post(taskId, 'request-transfer', sender, body);
      return [status, problem.code];
    };
    expect(await refused(asking('forestry', { reason: 'R3' }))).toEqual([422, 'TRANSFER_REASON']);
    expect(await refused(asking('no-such-department'))).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    expect(await refused(asking('planning-and-natural-resources'))).toEqual([422, 'TRANSFER_TO_ONESELF']);
    expect((await refused(asking('forestry', { responsibilityListEntry: ' ' })))[0]).toBe(400);
    const { body } = await approvals.send('GET', `/v1/tasks/${taskId}/transfers`, { as: sender });
    expect(body).toMatchObject({ effective: 0, items: [] });
    expect((await see(taskId, forestry)).status).toBe(404);
  });

  it('never goes back and never a third time', async () => {
    const { taskId } = await aTask();
    await ask(taskId);
    await post(taskId, 'answer-transfer', forestry, { answer: 'accept' });
    const back = await ask(taskId, 'planning-and-natural-resources', forestry);
    expect([back.status, back.body.code]).toEqual([409, 'TRANSFER_RETURN']);
    const second = await ask(taskId, 'water-resources', forestry);
    expect(second.body.latest).toMatchObject({ state: 'adjudicating', number: 2 });
    const adjudicator = clerkOf(second.body.latest.pending.adjudicator);
    expect((await post(taskId, 'adjudicate-transfer', adjudicator, takes)).body.department).toBe(
      'water-resources',
    );
    const third = await ask(taskId, 'leading-group-office', water);
    expect([third.status, third.body.code]).toEqual([409, 'TRANSFER_LIMIT']);
  });
});

describe('a transfer before an adjudicator', () => {
  it('refused, decided with a basis, contested once and decided finally, becomes a precedent of its matter', async () => {
    const { taskId } = await aTask();
    await ask(taskId);
    const refused = await post(taskId, 'answer-transfer', forestry, refusal);
    expect(refused.body.latest).toMatchObject({
      state: 'adjudicating',
      refused: { basis: '职责清单第3条' },
      pending: { adjudicator: 'leading-group-office', decideBy: { date: '2026-03-03' } },
    });
    expect((await see(taskId, office)).status).toBe(200);
    const bare = await post(taskId, 'adjudicate-transfer', office, { decision: 'target-takes' });
    expect(bare.status).toBe(400);
    await post(taskId, 'adjudicate-transfer', office, takes);
    const contested = await post(taskId, 'request-readjudication', forestry, { explanation: '依据已废止' });
    // The office has decided already, so that who stands above it decides finally.
    expect(contested.body.latest).toMatchObject({
      state: 'readjudicating',
      pending: { adjudicator: 'leading-group' },
    });
    const final = await post(taskId, 'adjudicate-transfer', group, {
      decision: 'sender-keeps',
      basis: '终裁依据',
    });
    expect(final.body).toMatchObject({
      department: 'planning-and-natural-resources',
      latest: {
        state: 'final',
        ruling: { decision: 'target-takes' },
        finalRuling: { decision: 'sender-keeps' },
      },
    });

    const { body: history } = await approvals.send('GET', `/v1/tasks/${taskId}/transfers`, {
      as: supervisor,
    });
    expect(history.items).toMatchObject([
      { state: 'final', from: { department: 'planning-and-natural-resources' } },
    ]);
    const { body: kept } = await approvals.send('GET', '/v1/precedents?matter=B03', { as: forestry });
    expect(kept.items[0]).toMatchObject({ decision: 'sender-keeps', basis: '终裁依据', instance: 'final' });
    expect(JSON.stringify(kept)).not.toContain('夔门');
    expect((await approvals.send('GET', '/v1/precedents?matter=A01', { as: forestry })).body.items).toEqual(
      [],
    );
    const foreign = { ...forestry, county: '500101' };
    expect((await approvals.send('GET', '/v1/precedents?matter=B03', { as: foreign })).body.items).toEqual(
      [],
    );

    const next = await ask((await aTask()).taskId);
    expect(next.body.precedents[0]).toMatchObject({ decision: 'sender-keeps', basis: '终裁依据' });
  });

  it('is contested by the department that a ruling made responsible, and joined by the others', async () => {
    const { caseId, taskId } = await aTask();
    await ask(taskId);
    await post(taskId, 'answer-transfer', forestry, refusal);
    const naming = { decision: 'another-department', department: 'health', basis: '三定方案' };
    expect((await post(taskId, 'adjudicate-transfer', office, naming)).status).toBe(200);
    const health = clerkOf('health');
    const contested = await post(taskId, 'request-readjudication', health, { explanation: '本委无此职权' });
    expect(contested.status).toBe(200);
    expect(contested.body.latest).toMatchObject({
      contest: { department: 'health' },
      joined: [],
      joinBy: { date: '2026-03-04' },
    });
    const joined = await post(taskId, 'join-readjudication', forestry, { explanation: '亦无此职权' });
    expect(joined.body.latest.joined).toMatchObject([{ department: 'forestry', explanation: '亦无此职权' }]);
    const again = await post(taskId, 'join-readjudication', forestry, { explanation: '再次陈述' });
    expect([again.status, again.body.code]).toEqual([409, 'TRANSFER_SPOKEN']);
    const strange = await post(taskId, 'join-readjudication', water, { explanation: '无关' });
    expect(strange.status).toBe(404);
    const unheard = { ...naming, department: 'water-resources' };
    const refused = await post(taskId, 'adjudicate-transfer', group, unheard);
    expect([refused.status, refused.body.code]).toEqual([409, 'TRANSFER_UNHEARD']);
    const final = await post(taskId, 'adjudicate-transfer', group, takes);
    expect(final.body).toMatchObject({ department: 'forestry', latest: { state: 'final' } });
    const [called] = await eventsOf(approvals, 'approvals.transfer.parties-called.v1', caseId);
    expect(called!.data.audience.map((each) => (each.kind === 'post' ? each.department : ''))).toEqual([
      'planning-and-natural-resources',
      'forestry',
    ]);
    expect(await eventsOf(approvals, 'approvals.transfer.readjudication-joined.v1', caseId)).toHaveLength(1);
  });

  it('is decided by nobody who had the task: by the office, and where that had it, by any county leader', async () => {
    const { taskId } = await aTask();
    await ask(taskId, 'leading-group-office');
    await post(taskId, 'answer-transfer', office, { answer: 'accept' });
    const second = await ask(taskId, 'forestry', office);
    expect(second.body.latest).toMatchObject({
      state: 'adjudicating',
      pending: { adjudicator: 'leading-group', byLeader: true },
    });
    // The lead of the stage had it first, the office has it now.
    for (const judge of [
      sender,
      office,
      clerkOf('leading-group'),
      { ...forestry, roles: ['leader'] as const },
    ])
      expect([403, 404]).toContain((await post(taskId, 'adjudicate-transfer', judge, takes)).status);
    const leader = { subject: 'magistrate-1', roles: ['leader'] as const };
    expect((await post(taskId, 'adjudicate-transfer', leader, takes)).body.department).toBe('forestry');
  });

  it('gets there by silence alone, and shows it although nobody acted', async () => {
    const own = await startApprovals('2026-03-06T02:00:00.000Z');
    for (const id of ['planning-and-natural-resources', 'forestry']) await seedDepartment(own, id);
    const send = (verb: string, as: object, body?: unknown) =>
      own.send('POST', `/v1/tasks/${taskId}/${verb}`, { as, ...(body === undefined ? {} : { body }) });
    const opened = await own.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
    const taskId: string = opened.body.nodes[0].taskId;
    await send('receive', sender);
    await send('request-transfer', sender, asking('forestry'));
    // Friday; the answer day is Monday 9 March, silence stands from Tuesday 00:00 in Shanghai.
    own.clock.set('2026-03-09T15:59:59.999Z');
    await own.check();
    expect(await eventsOf(own, 'approvals.transfer.silent.v1', opened.body.id)).toEqual([]);
    own.clock.set('2026-03-09T16:00:00.000Z');
    await Promise.all([own.check(), own.check()]);
    await own.check();
    expect(await eventsOf(own, 'approvals.transfer.silent.v1', opened.body.id)).toHaveLength(1);
    const late = await send('answer-transfer', forestry, { answer: 'accept' });
    expect([late.status, late.body.code]).toEqual([409, 'TRANSFER_WRONG_STATE']);
    const { body } = await own.send('GET', `/v1/tasks/${taskId}/transfers`, { as: sender });
    expect(body.items).toMatchObject([
      { state: 'adjudicating', silentSince: '2026-03-09T16:00:00.000Z', pending: { late: false } },
    ]);
  });

  it('is reckoned anew when an imported year tells what the days before it were', async () => {
    const own = await startApprovals('2026-12-30T02:00:00.000Z');
    for (const id of ['planning-and-natural-resources', 'forestry']) await seedDepartment(own, id);
    const opened = await own.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
    const taskId: string = opened.body.nodes[0].taskId;
    await own.send('POST', `/v1/tasks/${taskId}/receive`, { as: sender });
    own.clock.set('2026-12-31T02:00:00.000Z');
    const path = `/v1/tasks/${taskId}/request-transfer`;
    const asked = await own.send('POST', path, { as: sender, body: asking('forestry') });
    expect(asked.body.latest.answerBy).toMatchObject({ provisional: true });
    const days = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`);
    await own.send('POST', '/v1/calendar-years', {
      as: admin,
      body: { year: 2027, noticeNumber: '（虚构）1号', holidays: days, workdays: [] },
    });
    for (const type of ['approvals.calendar.imported.v1', 'approvals.reprojection.advanced.v1'])
      for (let round = 0; round < 4; round += 1)
        for (const event of (await own.announced()).filter((each) => each.type === type))
          await own.handle(event);
    const { body } = await own.send('GET', `/v1/tasks/${taskId}/transfers`, { as: sender });
    expect(body.items[0].answerBy).toEqual({ date: '2027-01-04', provisional: false });
    own.clock.set('2027-01-04T16:00:00.000Z');
    await own.check();
    expect(await eventsOf(own, 'approvals.transfer.silent.v1', opened.body.id)).toHaveLength(1);
  });
});
