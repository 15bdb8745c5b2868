import { oneMatter } from '../support/cases.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyRole } from '../../support/service-client.ts';
import { seedDepartment, startApprovals, type Approvals } from '../support/service.ts';

/** Who watches over a county: `a` may, `d` sees the own department alone, `-` may not. In the order of the roles. */
const expected: Record<string, string> = {
  'answer-rate.list': '- d d d d a a a -',
  'coordination-durations.read': '- - - - - a a a -',
  'bottleneck.read': '- - - - - a a a -',
  'trip-figure.read': '- - - - - a a a -',
};

const queries: Record<string, string> = {
  'answer-rate.list': '?month=2026-03',
  'coordination-durations.read': '?month=2026-03',
  'bottleneck.read': '?matter=A06',
  'trip-figure.read': '?openedIn=2026-03',
};

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedDepartment(approvals, 'planning-and-natural-resources');
});

const read = (act: string, query: string, as: object) => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  return approvals.send('GET', endpoint.path + query, { as });
};

const watcher = { subject: 'coordinator-1', roles: ['coordinator'] as const };

describe('who watches over durations and bottlenecks', () => {
  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    const as = { subject: 'x', roles: [role], department: 'planning-and-natural-resources' };
    expect((await read(act, queries[act]!, as)).status).toBe(right === '-' ? 403 : 200);
  });

  it.each([
    ['bottleneck.read', '', 400],
    ['bottleneck.read', '?matter=A06&department=forestry', 400],
    ['bottleneck.read', '?matter=X9', 404],
    ['trip-figure.read', '?openedIn=2026-13', 400],
    ['answer-rate.list', '', 400],
    ['answer-rate.list', '?month=2026-13', 400],
    ['coordination-durations.read', '', 400],
    ['coordination-durations.read', '?month=2026-13', 400],
  ])('%s%s answers %i', async (act, query, status) => {
    expect((await read(act, query, watcher)).status).toBe(status);
  });

  it('shows a department its own rate, and those who watch over the county every one', async () => {
    await seedDepartment(approvals, 'water-resources');
    const clerk = { subject: 'x', roles: ['clerk'] as const, department: 'water-resources' };
    const seenBy = async (as: object) =>
      (await read('answer-rate.list', '?month=2026-03', as)).body.items.map(
        ({ department, percent }: { department: string; percent: number | null }) => [department, percent],
      );
    expect(await seenBy(clerk)).toEqual([['water-resources', null]]);
    expect(await seenBy(watcher)).toEqual([
      ['planning-and-natural-resources', null],
      ['water-resources', null],
    ]);
  });

  it('names the department that a county does not have', async () => {
    const { status, body } = await read('bottleneck.read', '?department=forestry', watcher);
    expect([status >= 400, body.code]).toEqual([true, 'DEPARTMENT_UNKNOWN']);
  });
});

describe('the trips of enterprises', () => {
  it('are counted to the department of the case that is named, and refused to any other', async () => {
    const { body: opened } = await approvals.send('POST', '/v1/cases', { as: watcher, body: oneMatter() });
    await seedDepartment(approvals, 'health');
    const trip = (body: object) =>
      approvals.send('POST', `/v1/cases/${opened.id}/record-trip`, { as: watcher, body });
    const planning = 'planning-and-natural-resources';
    for (const department of [planning, planning, undefined])
      expect((await trip({ reason: '核验原件', ...(department && { department }) })).status).toBe(200);
    const elsewhere = await trip({ reason: '核验原件', department: 'health' });
    expect([elsewhere.status, elsewhere.body.code, elsewhere.body.errors[0].pointer]).toEqual([
      422,
      'TRIP_DEPARTMENT',
      '/body/department',
    ]);
    const unknown = await trip({ reason: '核验原件', department: 'no-such-department' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    expect((await read('trip-figure.read', '?openedIn=2026-03', watcher)).body).toMatchObject({
      trips: 3,
      departments: [{ department: planning, trips: 2 }],
      unnamed: 1,
    });
    const timeline = await approvals.send('GET', `/v1/cases/${opened.id}/timeline`, { as: watcher });
    const told = timeline.body.items.filter(({ type }: any) => type === 'approvals.case.trip-recorded.v1');
    expect(told.map(({ fact }: any) => fact.department ?? null)).toEqual([planning, planning, null]);
  });
});
