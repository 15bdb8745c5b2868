import { beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';
import {
  decideNode,
  drainOwnInbox,
  eventsOf,
  investor,
  nodeIn,
  oneMatter,
  openSignedCase,
  projectOfficer,
  seeCase,
  stranger,
} from '../../support/cases.ts';

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedDepartment(approvals, 'planning-and-natural-resources');
});

const openByHand = (body: unknown, as: Parameters<Approvals['send']>[2] = { as: coordinator }) =>
  approvals.send('POST', '/v1/cases', { ...as, body });

describe('a case as people read it', () => {
  it('shows after signing what is open, what waits and for what, with plan and department', async () => {
    const id = await openSignedCase(approvals);
    const view = await seeCase(approvals, id);
    expect(view).toMatchObject({
      projectName: '夔门光学镜片厂（虚构）',
      template: { id: 'industrial-cleared-land', version: 1 },
      standing: 'running',
      counts: { total: 23, approved: 0, rejected: 0, open: 2, waiting: 21, stopped: 0 },
      promisedStart: '2026-09-01',
      planned: { start: '2026-03-02', finish: '2026-04-30' },
    });
    expect(nodeIn(view, 'A01')).toMatchObject({
      state: 'open',
      taskState: 'opened',
      light: 'grey',
      department: 'development-and-reform',
      handling: { zh: '正在由发展和改革委员会办理' },
      lacks: [],
    });
    expect(nodeIn(view, 'C05')).toMatchObject({
      state: 'waiting',
      taskId: null,
      handling: null,
      lacks: [
        { code: 'B03', kind: 'legal', name: { zh: '建设工程规划许可证' } },
        { code: 'C01', kind: 'legal' },
        { code: 'C04', kind: 'legal' },
      ],
    });
    expect(nodeIn(view, 'start-of-works')).toMatchObject({ kind: 'milestone', state: 'waiting' });
  });

  it('goes on by itself when a department has decided, and sets fact beside plan', async () => {
    const id = await openSignedCase(approvals);
    await decideNode(approvals, nodeIn(await seeCase(approvals, id), 'A06'));
    await drainOwnInbox(approvals);
    const view = await seeCase(approvals, id);
    expect(nodeIn(view, 'A06')).toMatchObject({
      state: 'approved',
      taskState: 'decided',
      actual: { finishedOn: '2026-03-02' },
      handling: null,
    });
    expect(nodeIn(view, 'B01')).toMatchObject({ state: 'open', taskState: 'opened' });
    expect(nodeIn(view, 'A07')).toMatchObject({ state: 'waiting', lacks: [{ code: 'A01' }] });
    expect(await eventsOf(approvals, 'approvals.case.progressed.v1', id)).toMatchObject([
      { data: { fact: { progress: { approved: 1, open: 3 }, nextMatters: [{ code: 'B01' }, {}, {}] } } },
    ]);
  });

  it('stands still behind a rejection and says what is stopped, and only that', async () => {
    const id = await openSignedCase(approvals);
    await decideNode(approvals, nodeIn(await seeCase(approvals, id), 'A01'), 'rejected');
    await drainOwnInbox(approvals);
    const view = await seeCase(approvals, id);
    const stopped = view.nodes.filter(({ state }: any) => state === 'stopped').map(({ code }: any) => code);
    expect(stopped).toEqual([
      ...['A07', 'A14', 'A09', 'A10', 'B03', 'C04', 'C05'],
      ...['D01', 'D00', 'D02', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'X-P01'],
      ...['start-of-works', 'works-completed', 'works-accepted', 'put-into-use', 'start-of-production'],
    ]);
    expect(nodeIn(view, 'C05')).toMatchObject({ stoppedBy: ['A01'] });
    expect(nodeIn(view, 'A06')).toMatchObject({ state: 'open' });
    expect(view.standing).toBe('running');
  });

  it('lists its tasks, and shows an enterprise its own case alone, without persons', async () => {
    const id = await openSignedCase(approvals);
    const tasks = await approvals.send('GET', `/v1/cases/${id}/tasks`, { as: investor });
    expect(tasks.body.items).toMatchObject([
      { matter: { code: 'A01' }, state: 'opened', handling: { zh: '正在由发展和改革委员会办理' } },
      { matter: { code: 'A06' }, state: 'opened' },
    ]);
    const [{ id: taskId }] = tasks.body.items;
    await approvals.send('POST', `/v1/tasks/${taskId}/receive`, { as: clerkOf('development-and-reform') });
    const shown = await approvals.send('GET', `/v1/tasks/${taskId}`, { as: investor });
    expect(shown.body).toMatchObject({ state: 'received', received: { by: null } });
    expect((await seeCase(approvals, id, investor)).officer).toBeNull();
    const hidden = [`/v1/cases/${id}`, `/v1/cases/${id}/tasks`, `/v1/tasks/${taskId}`];
    for (const path of hidden) expect((await approvals.send('GET', path, { as: stranger })).status).toBe(404);
    const listed = await approvals.send('GET', '/v1/cases', { as: investor });
    expect(listed.body.items[0]).toMatchObject({ id, standing: 'running' });
    expect((await approvals.send('GET', '/v1/cases', { as: stranger })).body.items).toEqual([]);
    const followed = await approvals.send('GET', '/v1/cases?limit=1', { as: projectOfficer });
    expect(followed.body.items).toMatchObject([{ id }]);
    expect(followed.body.nextCursor).not.toBeNull();
  });

  it('tells its story in a timeline', async () => {
    const id = await openSignedCase(approvals);
    const { body } = await approvals.send('GET', `/v1/cases/${id}/timeline`, { as: coordinator });
    expect(body.items).toMatchObject([
      { type: 'approvals.case.opened.v1', actor: 'officer-1' },
      { type: 'approvals.case.land-checklist-drawn.v1' },
    ]);
  });
});

describe('a case opened by hand', () => {
  it('holds one task for a named department by a promise shortened for it', async () => {
    const shorter = oneMatter({ promisedLimit: { days: 4, unit: 'workday' } });
    const { status, body, headers } = await openByHand(shorter);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/cases/${body.id}`);
    expect(body).toMatchObject({ template: null, leadId: null, planned: null, standing: 'running' });
    expect(body.nodes).toMatchObject([{ code: 'B03', state: 'open', taskState: 'opened' }]);
    const task = await approvals.send('POST', `/v1/tasks/${body.nodes[0].taskId}/accept`, {
      as: clerkOf('planning-and-natural-resources'),
    });
    expect(task.body).toMatchObject({
      limitSource: 'entered',
      clock: {
        limit: { promised: { days: 4, unit: 'workday' }, statutory: { days: 20, unit: 'workday' } },
        due: { date: '2026-03-06', provisional: false },
        statutoryDue: { date: '2026-03-30', provisional: false },
      },
    });
  });

  it('takes the limits of the catalogue where none are entered', async () => {
    const { body } = await openByHand({ ...oneMatter(), nodes: [{ matter: 'C05' }] });
    const { taskId, department } = body.nodes[0];
    expect(department).toBe('housing-and-construction');
    const { body: task } = await approvals.send('POST', `/v1/tasks/${taskId}/accept`, {
      as: clerkOf(department),
    });
    expect(task).toMatchObject({
      limitSource: 'catalogue',
      clock: { limit: { promised: { days: 3 }, statutory: { days: 7, unit: 'calendar-day' } } },
    });
  });

  it('keeps the order of the catalogue among the matters entered', async () => {
    const nodes = ['C05', 'B03', 'B01'].map((matter) => ({ matter }));
    const { body } = await openByHand({ ...oneMatter(), nodes });
    expect(body.nodes.map(({ code, state }: any) => [code, state])).toEqual([
      ['C05', 'waiting'],
      ['B03', 'waiting'],
      ['B01', 'open'],
    ]);
  });

  it('serves a department that only the county knows', async () => {
    const department = {
      name: { zh: '第一科', en: 'Group 1' },
      kind: 'township',
      posts: [{ id: 'clerk', name: { zh: '承办人', en: 'Clerk' } }],
    };
    await approvals.send('PUT', '/v1/departments/group-1', {
      as: { subject: 'admin-1', roles: ['admin'] },
      body: department,
    });
    const { body } = await openByHand(oneMatter({ department: 'group-1' }));
    expect(body.nodes[0]).toMatchObject({ department: 'group-1', departmentName: { zh: '第一科' } });
  });

  it.each([
    ['an unknown matter', { nodes: [{ matter: 'A99' }] }, 'MATTERS_INVALID', '/body/nodes/0/matter'],
    [
      'a repeated matter',
      { nodes: [{ matter: 'A01' }, { matter: 'A01' }] },
      'MATTERS_INVALID',
      '/body/nodes/1/matter',
    ],
    [
      'an unknown form',
      { nodes: [{ matter: 'A01', variant: 'none' }] },
      'MATTERS_INVALID',
      '/body/nodes/0/variant',
    ],
    [
      'an unknown department',
      { nodes: [{ matter: 'A01', department: 'nowhere' }] },
      'DEPARTMENT_UNKNOWN',
      '/body/nodes/0/department',
    ],
    ['an unknown template', { nodes: undefined, template: 'nothing' }, 'TEMPLATE_UNKNOWN', '/body/template'],
  ])('refuses %s', async (_, overrides, code, pointer) => {
    const { status, body } = await openByHand({ ...oneMatter(), ...overrides });
    expect([status, body.code, body.errors?.[0].pointer]).toEqual([422, code, pointer]);
  });

  it('asks for either a template or matters', async () => {
    const both = await openByHand({ ...oneMatter(), template: 'start-upon-land' });
    const neither = await openByHand({ ...oneMatter(), nodes: undefined });
    expect([both.status, neither.status]).toEqual([400, 400]);
  });

  it('opens one case a project', async () => {
    const body = { ...oneMatter(), projectId: '01J00000000000000000000ABC' };
    expect((await openByHand(body)).status).toBe(201);
    expect(await openByHand(body)).toMatchObject({ status: 409, body: { code: 'PROJECT_HAS_CASE' } });
  });

  it('answers a repeated request as the first time', async () => {
    const once = { as: coordinator, headers: { 'idempotency-key': 'case-1' } };
    const first = await openByHand(oneMatter(), once);
    const again = await openByHand(oneMatter(), once);
    expect([again.status, again.body]).toEqual([201, first.body]);
  });
});

describe('a milestone', () => {
  it('opens what waited for it when it is proven, and not before it is due', async () => {
    const id = await openSignedCase(approvals);
    const reach = (milestone: string, as: object, reachedOn = '2026-03-01') =>
      approvals.send('POST', `/v1/cases/${id}/milestones/${milestone}/reach`, {
        as,
        body: { reachedOn, proof: '开工报告1号' },
      });
    expect(await reach('start-of-works', coordinator)).toMatchObject({
      status: 409,
      body: { code: 'MILESTONE_NOT_OPEN', facts: { lacks: 'A09,A10,C05' } },
    });
    expect(await reach('quarter-invested', coordinator)).toMatchObject({ status: 404 });
    expect(await reach('start-of-works', projectOfficer, '2026-03-03')).toMatchObject({ status: 422 });
    expect((await reach('start-of-works', clerkOf('development-and-reform'))).status).toBe(403);
  });
});
