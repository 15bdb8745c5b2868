import { beforeEach, describe, expect, it } from 'vitest';
import { supervisor } from '../../../support/callers.ts';
import { asking, aRequest, bringThrough, makeRequest, otherEnterprise } from '../../support/requests.ts';
import {
  clerk,
  openFactorSupport,
  openScreening,
  seedDepartment,
  startApprovals,
  type Approvals,
} from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  send = approvals.send;
  await seedDepartment(approvals, 'investment-promotion');
});

const typesOf = async (path: string) =>
  (await approvals.announced())
    .filter(({ subject }) => path.endsWith(subject))
    .map(({ type }) => type.slice('approvals.assignment.'.length, -'.v1'.length));

const responsible = {
  department: 'investment-promotion',
  post: 'clerk',
  limit: { days: 5, unit: 'workday' },
};

const pointersOf = (body: any): string[] =>
  body.errors.map(({ pointer }: { pointer: string }) => pointer).sort();

describe('a need of an enterprise for professional people', () => {
  const need = { profession: 'cost-engineer', level: 'intermediate', people: 3, until: '2026-10-30' };
  const talentRequest = (overrides: Record<string, unknown> = {}) =>
    aRequest({ urgency: 'normal', talentNeed: { ...need, ...overrides } });

  it('goes to whoever answers for labour, until its own day, and is closed by the enterprise', async () => {
    await seedDepartment(approvals, 'human-resources');
    const { department: _, ...body } = talentRequest();
    const opened = await send('POST', '/v1/requests', { as: asking, body });
    expect([opened.status, opened.body]).toMatchObject([
      201,
      {
        department: 'human-resources',
        post: 'clerk',
        talentNeed: need,
        clock: { due: { date: '2026-10-30' } },
      },
    ]);
    const path = `/v1/assignments/${opened.body.id}`;
    const own = { subject: 'clerk-5', roles: ['clerk'] as const, department: 'human-resources' };
    await send('POST', `${path}/receive`, { as: own });
    await send('POST', `${path}/complete`, { as: own, body: { result: '已组织三场对接' } });
    const closed = await send('POST', `${path}/confirm`, { as: asking });
    expect(closed.body).toMatchObject({
      state: 'completed',
      closure: { how: 'confirmed' },
      talentNeed: need,
    });
  });

  it('is due on the next working day where its day is none', async () => {
    const { body } = await send('POST', '/v1/requests', {
      as: asking,
      body: talentRequest({ until: '2026-10-03' }),
    });
    expect(body.clock.due.date).toBe('2026-10-08');
  });

  it('names who is needed, how many and until when, and nobody to take them from', async () => {
    const open = async (overrides: Record<string, unknown>) => {
      const { status, body } = await send('POST', '/v1/requests', {
        as: asking,
        body: talentRequest(overrides),
      });
      return [status, pointersOf(body)];
    };
    expect(await open({ until: '2026-09-20' })).toEqual([422, ['/body/talentNeed/until']]);
    expect(await open({ people: 0, level: 'expert' })).toEqual([
      400,
      ['/body/talentNeed/level', '/body/talentNeed/people'],
    ]);
    for (const word of ['institution', 'designated', 'preferred'])
      expect((await open({ [word]: '机构1' }))[0]).toBe(400);
  });
});

describe('a request of an enterprise over HTTP', () => {
  it('is answered, completed, confirmed and rated; the enterprise sees what was done, not who did it', async () => {
    const path = await makeRequest(approvals);
    const answered = await send('POST', `${path}/respond`, { as: clerk, body: { text: '已派人到场' } });
    expect(answered.body).toMatchObject({
      state: 'received',
      response: { dueAt: '2026-09-21T08:00:00.000Z', late: false, given: { by: 'clerk-1' } },
    });
    await bringThrough(approvals, path, 'complete');
    const asked = await send('GET', path, { as: asking });
    expect(asked.body).toMatchObject({
      state: 'awaiting-confirmation',
      confirmBy: { date: '2026-09-29', provisional: false },
      completed: { by: null, result: { text: '已修复' } },
      received: { by: null },
      response: { given: { by: null } },
    });
    await bringThrough(approvals, path, 'confirm');
    const body = { rating: 5 };
    const rated = await send('POST', `${path}/rate`, { as: asking, body });
    expect(rated.body).toMatchObject({
      state: 'completed',
      closure: { how: 'confirmed', note: { zh: '企业已确认' } },
      rated: { rating: 5, name: null, rectification: null },
    });
    expect((await send('POST', `${path}/rate`, { as: asking, body })).status).toBe(409);
    expect(await typesOf(path)).toEqual([
      'opened',
      // A limit of one working day is yellow from the start.
      'rung-raised',
      'received',
      'responded',
      'confirmation-asked',
      'closed',
      'rated',
    ]);
  });

  it('is taken by the coordinating office when it names no department', async () => {
    const { body, headers } = await send('POST', '/v1/requests', {
      as: asking,
      body: aRequest({ department: undefined }),
    });
    expect(body).toMatchObject({ department: 'leading-group-office', urgency: 'urgent' });
    expect(headers.get('location')).toBe(`/v1/assignments/${body.id}`);
  });

  it('is refused for a department that the county lacks, and to a caller without an enterprise', async () => {
    const refused = await send('POST', '/v1/requests', {
      as: asking,
      body: aRequest({ department: 'nowhere' }),
    });
    expect([refused.status, pointersOf(refused.body)]).toEqual([422, ['/body/department']]);
    const as = { subject: 'x', roles: ['investor'] as const };
    expect((await send('POST', '/v1/requests', { as, body: aRequest() })).status).toBe(403);
  });

  it('escalates by itself, once, when the first answer is late', async () => {
    const path = await makeRequest(approvals);
    approvals.clock.set('2026-09-21T08:00:00.000Z');
    await approvals.check();
    expect(await typesOf(path)).not.toContain('response-late');
    approvals.clock.set('2026-09-21T08:00:00.001Z');
    await Promise.all([approvals.check(), approvals.check()]);
    approvals.clock.set('2026-09-21T09:00:00.000Z');
    await approvals.check();
    expect((await typesOf(path)).filter((type) => type === 'response-late')).toHaveLength(1);
  });

  it('closes by silence after five working days by the deadline check, with the note', async () => {
    const path = await makeRequest(approvals);
    await bringThrough(approvals, path, 'receive', 'complete');
    approvals.clock.set('2026-09-29T15:59:59.999Z');
    await approvals.check();
    expect((await send('GET', path, { as: asking })).body.state).toBe('awaiting-confirmation');
    approvals.clock.set('2026-09-29T16:00:00.000Z');
    await approvals.check();
    expect((await send('GET', path, { as: asking })).body).toMatchObject({
      state: 'completed',
      closure: { how: 'unanswered', note: { zh: '逾期未回应' } },
      clock: { nextCheckAt: null },
    });
    expect((await send('POST', `${path}/confirm`, { as: asking })).status).toBe(409);
  });

  it('is open again with the reason when the enterprise rejects what was done', async () => {
    const path = await makeRequest(approvals);
    await bringThrough(approvals, path, 'receive', 'complete');
    const rejected = await send('POST', `${path}/reject-completion`, {
      as: asking,
      body: { reason: '仍然停水' },
    });
    expect(rejected.body).toMatchObject({ state: 'received', rejections: [{ reason: '仍然停水' }] });
    await bringThrough(approvals, path, 'complete', 'confirm');
  });

  it('opens a rectification in the same write when a bad rating comes under a name', async () => {
    const path = await makeRequest(approvals);
    await bringThrough(approvals, path, 'receive', 'complete', 'confirm');
    const { body } = await send('POST', `${path}/rate`, {
      as: asking,
      body: { rating: 1, name: '王某（虚构）', comment: '拖延' },
    });
    const rectification = `/v1/assignments/${body.rated.rectification}`;
    expect((await send('GET', rectification, { as: clerk })).body).toMatchObject({
      kind: 'rectification',
      state: 'opened',
      title: { zh: '整改：企业诉求：厂区停水' },
    });
    expect((await send('GET', rectification, { as: otherEnterprise })).status).toBe(404);
  });

  it('has what a bad rating opened verified by the enterprise, never by the department that was rated', async () => {
    const path = await makeRequest(approvals);
    await bringThrough(approvals, path, 'receive', 'complete', 'confirm');
    const { body } = await send('POST', `${path}/rate`, {
      as: asking,
      body: { rating: 1, name: '王某（虚构）', comment: '拖延' },
    });
    const rectification = `/v1/assignments/${body.rated.rectification}`;
    await bringThrough(approvals, rectification, 'receive');
    const ended = await send('POST', `${rectification}/complete`, { as: clerk, body: { result: '已道歉' } });
    expect(ended.body).toMatchObject({ state: 'awaiting-confirmation', closure: null });
    const oneself = await send('POST', `${rectification}/confirm`, { as: clerk });
    expect([oneself.status, oneself.body.code]).toEqual([403, 'ACT_NOT_YOURS']);
    const sentBack = await send('POST', `${rectification}/reject-completion`, {
      as: asking,
      body: { reason: '没有人来过' },
    });
    expect(sentBack.body.state).toBe('received');
    await bringThrough(approvals, rectification, 'complete', 'confirm');
    expect((await send('GET', rectification, { as: clerk })).body).toMatchObject({
      state: 'completed',
      closure: { how: 'confirmed' },
      title: { zh: '整改：企业诉求：厂区停水' },
    });
    const again = await send('POST', `${rectification}/rate`, {
      as: asking,
      body: { rating: 1, name: '王某（虚构）' },
    });
    const second = await send('GET', `/v1/assignments/${again.body.rated.rectification}`, { as: clerk });
    expect(second.body.title.zh).toBe('整改：企业诉求：厂区停水');
  });

  it('is nothing that another enterprise can see', async () => {
    const path = await makeRequest(approvals);
    expect((await send('GET', path, { as: otherEnterprise })).status).toBe(404);
    expect((await send('POST', `${path}/confirm`, { as: otherEnterprise })).status).toBe(404);
  });
});

describe('a follow-up with the enterprise', () => {
  const askAgain = (path: string, body: unknown, as = supervisor) =>
    send('POST', `${path}/follow-up`, { as, body });

  it('is for what an enterprise confirmed or let pass, once, and opens a rectification when nothing is solved', async () => {
    const path = await makeRequest(approvals);
    const early = await askAgain(path, { solved: true, note: '好' });
    expect([early.status, early.body.code]).toEqual([409, 'ASSIGNMENT_WRONG_STATE']);
    await bringThrough(approvals, path, 'receive', 'complete', 'confirm');
    const [one, other] = await Promise.all(
      [1, 2].map(() => askAgain(path, { solved: false, note: '仍停水' })),
    );
    expect([one!.status, other!.status].sort()).toEqual([200, 409]);
    const listed = await send('GET', '/v1/assignments?kind=rectification', { as: clerk });
    expect(listed.body.items).toHaveLength(1);
    expect((await send('GET', path, { as: asking })).body.followUp).toMatchObject({
      solved: false,
      by: null,
    });
  });

  it('is refused where no enterprise was asked to confirm', async () => {
    const path = `/v1/assignments/${await openFactorSupport(approvals)}`;
    await bringThrough(approvals, path, 'receive', 'complete');
    const refused = await askAgain(path, { solved: true, note: '好' });
    expect([refused.status, refused.body.code]).toEqual([409, 'ASSIGNMENT_NOT_ENTERPRISE']);
  });
});

describe('an assignment given out by name', () => {
  const issue = {
    kind: 'issue',
    title: '进厂道路破损',
    enterprise: { name: '夔门光学（虚构）', creditCode: asking.enterprise },
    ...responsible,
  };

  it('of an issue is confirmed by the enterprise that has it', async () => {
    const { status, body } = await send('POST', '/v1/assignments', { as: supervisor, body: issue });
    expect([status, body.kind, body.clock.due.date]).toEqual([201, 'issue', '2026-09-29']);
    await bringThrough(approvals, `/v1/assignments/${body.id}`, 'receive', 'complete', 'confirm');
  });

  it('of a date is due on it, or on the working day after', async () => {
    const body = { ...issue, limit: { on: '2026-09-26' } };
    const opened = await send('POST', '/v1/assignments', { as: supervisor, body });
    expect(opened.body.clock.due).toEqual({ date: '2026-09-28', provisional: false });
  });

  it('without anybody responsible or any limit is not saved, and every fault is told', async () => {
    const { department: _, post: _post, limit: _limit, ...bare } = issue;
    const refused = await send('POST', '/v1/assignments', { as: supervisor, body: { ...bare, title: ' ' } });
    expect([refused.status, pointersOf(refused.body)]).toEqual([
      400,
      ['/body/department', '/body/limit', '/body/post', '/body/title'],
    ]);
    const body = { ...issue, post: 'astronomer', limit: { on: '2026-09-20' } };
    const unknown = await send('POST', '/v1/assignments', { as: supervisor, body });
    expect([unknown.status, unknown.body.code, pointersOf(unknown.body)]).toEqual([
      422,
      'ASSIGNMENTS_INVALID',
      ['/body/limit/on', '/body/post'],
    ]);
  });
});

describe('a meeting', () => {
  const minutes = (resolutions: unknown[]) => ({
    title: '联席会议（虚构）',
    heldOn: '2026-09-18',
    resolutions,
  });

  it('makes every resolution an assignment in one write', async () => {
    const texts = Array.from({ length: 25 }, (_, n) => `决议第${n + 1}项`);
    const body = minutes(
      texts.map((text) => ({ text, ...responsible, limit: { days: 0, unit: 'workday' } })),
    );
    const { status, body: meeting } = await send('POST', '/v1/meetings', { as: supervisor, body });
    expect(status).toBe(201);
    expect(meeting.resolutions.map(({ text }: { text: string }) => text)).toEqual(texts);
    const listed = await send('GET', '/v1/assignments?kind=meeting-resolution&limit=100', { as: clerk });
    expect(listed.body.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      meeting.resolutions.map(({ assignmentId }: { assignmentId: string }) => assignmentId).sort(),
    );
    const read = await send('GET', `/v1/meetings/${meeting.id}`, { as: supervisor });
    expect(read.body).toEqual(meeting);
  });

  it('is not saved when any resolution lacks who or when: every fault at its place, nothing written', async () => {
    const body = {
      ...minutes([
        { text: '一', ...responsible },
        { text: '二', ...responsible, department: 'nowhere' },
        { text: '三', ...responsible, post: 'astronomer', limit: { on: '2026-09-20' } },
      ]),
      heldOn: '2026-09-22',
    };
    const refused = await send('POST', '/v1/meetings', { as: supervisor, body });
    expect([refused.status, pointersOf(refused.body)]).toEqual([
      422,
      [
        '/body/heldOn',
        '/body/resolutions/1/department',
        '/body/resolutions/2/limit/on',
        '/body/resolutions/2/post',
      ],
    ]);
    expect((await send('GET', '/v1/assignments', { as: clerk })).body.items).toEqual([]);
    const incomplete = await send('POST', '/v1/meetings', {
      as: supervisor,
      body: minutes([{ text: '一' }, { text: '二', department: 'investment-promotion' }]),
    });
    expect(pointersOf(incomplete.body)).toEqual([
      '/body/resolutions/0/department',
      '/body/resolutions/0/limit',
      '/body/resolutions/0/post',
      '/body/resolutions/1/limit',
      '/body/resolutions/1/post',
    ]);
  });
});

describe('the list of assignments', () => {
  it('is of one kind and one state when asked', async () => {
    await openScreening(approvals);
    const path = await makeRequest(approvals);
    await bringThrough(approvals, path, 'receive', 'complete');
    const kinds = async (query: string) =>
      (await send('GET', `/v1/assignments?${query}`, { as: clerk })).body.items.map(
        ({ kind, state }: Record<string, string>) => `${kind} ${state}`,
      );
    expect(await kinds('')).toEqual(['screening opened', 'enterprise-request awaiting-confirmation']);
    expect(await kinds('kind=screening')).toEqual(['screening opened']);
    expect(await kinds('state=awaiting-confirmation')).toEqual(['enterprise-request awaiting-confirmation']);
    expect(await kinds('kind=issue')).toEqual([]);
  });
});
