import { beforeEach, describe, expect, it } from 'vitest';
import { admin, coordinator, leader, supervisor } from '../../../support/callers.ts';
import { aChange, change, changeLimits, propose } from '../../support/catalogue-changes.ts';
import { makeRequest } from '../../support/requests.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

const path = '/v1/county-settings';
const noon = (day: string): string => `${day}T04:00:00.000Z`;
const workdays = (days: number) => ({ days, unit: 'workday' as const });
const completion = '/requests/urgencies/normal/completion';

let approvals: Approvals;
let send: Approvals['send'];

const settings = async () => (await send('GET', path, { as: supervisor })).body;

const put = async (body: unknown) => {
  const { headers } = await send('GET', path, { as: admin });
  const etag = headers.get('etag');
  return send('PUT', path, { as: admin, body, ...(etag === null ? {} : { headers: { 'if-match': etag } }) });
};

const limitOf = async (work: string): Promise<number> =>
  (await send('GET', work, { as: supervisor })).body.clock.limit.promised.days;

beforeEach(async () => {
  approvals = await startApprovals(noon('2026-03-02'));
  send = approvals.send;
  await seedDepartment(approvals, 'investment-promotion');
});

describe('the settings of a county that is being opened', () => {
  it('take limits from one person until work has begun', async () => {
    expect((await put({ tripsPromised: 2 })).status).toBe(200);
    expect((await put({ tripsPromised: 3 })).status).toBe(200);
    await makeRequest(approvals);
    expect((await put({ tripsPromised: 2 })).status).toBe(403);
    expect((await settings()).inForce.tripsPromised).toBe(3);
  });

  it('take none any more once a second person has approved a change', async () => {
    await changeLimits(approvals, { '/tripsPromised': 0 }, '2026-03-10');
    expect((await put({ tripsPromised: 2 })).status).toBe(403);
  });
});

describe('the settings of a county at work', () => {
  beforeEach(async () => {
    await seedDepartment(approvals, 'leading-group-office');
    await put({ tripsPromised: 2 });
    await makeRequest(approvals);
  });

  it('refuse every limit that one person would change, at its field, and say where to go', async () => {
    const { inForce } = await settings();
    const { status, body } = await put({
      tripsPromised: 2,
      ladder: { ...inForce.ladder, steps: { ...inForce.ladder.steps, 'rung-1': 2 } },
      tasks: { ...inForce.tasks, post: 'head', receiveWithin: workdays(2) },
      transfers: { noLateRule: true },
    });
    expect([status, body.code]).toEqual([403, 'LIMITS_NEED_ANOTHER_PERSON']);
    expect(body.detail).toContain('目录与时限变更');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/body/ladder/steps/rung-1',
      '/body/tasks/receiveWithin',
      '/body/transfers/noLateRule',
    ]);
    expect((await settings()).overrides).toEqual({ tripsPromised: 2 });
  });

  it('refuse to drop a limit of the opening by leaving it out', async () => {
    const { status, body } = await put({ coordinatingDepartment: 'investment-promotion' });
    expect([status, body.errors]).toMatchObject([403, [{ pointer: '/body/tripsPromised' }]]);
  });

  it('take names, switches and audiences from one person', async () => {
    const { inForce } = await settings();
    const { status, body } = await put({
      tripsPromised: 2,
      coordinatingDepartment: 'investment-promotion',
      tasks: { ...inForce.tasks, post: 'head' },
      materials: { ...inForce.materials, serveUnscanned: true },
    });
    expect(status).toBe(200);
    expect(body.inForce).toMatchObject({
      coordinatingDepartment: 'investment-promotion',
      tasks: { post: 'head' },
      materials: { serveUnscanned: true },
    });
  });
});

describe('a limit of the settings that two persons change', () => {
  it('holds from its day for what opens then, and running clocks keep theirs', async () => {
    const running = await makeRequest(approvals, { urgency: 'normal' });
    const limit = { kind: 'set-county-limit', setting: completion, value: workdays(3) };
    const proposed = await propose(approvals, { operations: [limit] });
    const alone = await send('POST', `${proposed}/approve`, { as: coordinator });
    expect([alone.status, alone.body.code]).toEqual([403, 'ANOTHER_PERSON_NEEDED']);
    expect((await send('POST', `${proposed}/approve`, { as: leader })).status).toBe(200);

    approvals.clock.set('2026-03-09T15:59:59.999Z');
    expect((await settings()).limits[completion]).toEqual(workdays(5));
    const eve = await makeRequest(approvals, { urgency: 'normal' });
    approvals.clock.set('2026-03-09T16:00:00.000Z');
    const { inForce, overrides, limits } = await settings();
    expect([inForce.requests.urgencies.normal.completion, limits[completion]]).toEqual([
      workdays(3),
      workdays(3),
    ]);
    expect(overrides).toEqual({});
    const after = await makeRequest(approvals, { urgency: 'normal' });
    expect(await Promise.all([running, eve, after].map(limitOf))).toEqual([5, 5, 3]);
  });

  it('goes on holding when one person puts settings that repeat it, and earlier days keep theirs', async () => {
    await changeLimits(approvals, { '/visits/confirmWithin': workdays(2) }, '2026-03-02');
    approvals.clock.set(noon('2026-03-03'));
    const { inForce } = await settings();
    const { status, body } = await put({ visits: { ...inForce.visits, post: 'head' } });
    expect([status, body.inForce.visits]).toEqual([200, { post: 'head', confirmWithin: workdays(2) }]);
    expect(body.overrides.visits).toEqual({ post: 'head', confirmWithin: workdays(1) });
    expect((await settings()).inForce).toEqual(body.inForce);
  });

  it('is refused at its operation where there is no such limit or it cannot be so', async () => {
    const { status, body } = await send('POST', '/v1/catalogue-changes', {
      as: coordinator,
      body: aChange({
        operations: [
          { kind: 'set-county-limit', setting: '/tasks/post', value: 'head' },
          { kind: 'set-county-limit', setting: '/ladder/steps/rung-1', value: 3 },
        ],
      }),
    });
    expect([status, body.code]).toEqual([422, 'CATALOGUE_CHANGE_INVALID']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/body/operations/0/setting',
      '/body/operations/1/value',
    ]);
  });

  it('cannot be approved where what was approved since contradicts it', async () => {
    const raise = { kind: 'set-county-limit', setting: '/ladder/steps/rung-2', value: 4 };
    const proposed = await propose(approvals, { operations: [raise] });
    await changeLimits(approvals, { '/ladder/steps/rung-3': 4 }, '2026-03-05');
    const { status, body } = await send('POST', `${proposed}/approve`, { as: leader });
    expect([status, body.code]).toEqual([409, 'CATALOGUE_CHANGE_CONFLICTS']);
  });

  it('is told to the office that coordinates and to whoever proposed it', async () => {
    const limit = { kind: 'set-county-limit', setting: completion, value: workdays(3) };
    await change(approvals, { operations: [limit] });
    const approved = (await approvals.announced()).find(
      ({ type }) => type === 'approvals.catalogue-change.approved.v1',
    );
    expect(approved?.data).toMatchObject({
      audience: [
        { kind: 'person', subject: coordinator.subject },
        { kind: 'post', department: 'leading-group-office', post: 'clerk' },
      ],
      fact: { operations: 1, matters: [] },
    });
  });
});
