import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/auth/roles.ts';
import { approvalsActs } from '../../../services/approvals/domain/approvals-rights.ts';
import { everyRole } from '../../support/service-client.ts';
import { seededDepartment } from '../support/assignments.ts';
import { clerk, openScreening, seedDepartment, startApprovals, type Approvals } from '../support/service.ts';

/**
 * What each role may do to the work of its own department (d), to all work of the county (a), or never (-), in the
 * order of the roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'department.list': 'a a a a a a a a a',
  'department.read': 'a a a a a a a a a',
  'department.put': '- - - - - - - - a',
  'county-settings.read': '- a a a a a a a a',
  'county-settings.put': '- - - - - - - - a',
  'calendar-year.list': '- a a a a a a a a',
  'calendar-year.read': '- a a a a a a a a',
  'calendar-year.import': '- - - - - - - - a',
  'assignment.list': '- d d d d a a a -',
  'assignment.read': '- d d d d a a a -',
  'assignment.read-timeline': '- d d d d a a a -',
  'assignment.read-acknowledgements': '- d d d d a a a -',
  'assignment.receive': '- d d d d - - - -',
  'assignment.complete': '- d d d d - - - -',
};

const bodies: Record<string, unknown> = {
  'department.put': (({ id: _, ...body }) => body)(seededDepartment('investment-promotion')),
  'county-settings.put': {},
  'calendar-year.import': {
    year: 2027,
    noticeNumber: '（虚构）1号',
    holidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`),
    workdays: [],
  },
  'assignment.complete': { result: '通过' },
};

let approvals: Approvals;
let endpoints: Approvals['endpoints'];

beforeAll(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  endpoints = approvals.endpoints;
  await seedDepartment(approvals, 'investment-promotion');
});

const call = async (act: string, role: Role, department: string) => {
  const endpoint = endpoints.find((known) => known.act === act)!;
  const id = act.startsWith('assignment.') && act !== 'assignment.list' ? await openScreening(approvals) : '';
  if (act === 'assignment.complete')
    await approvals.send('POST', `/v1/assignments/${id}/receive`, { as: clerk });
  const path = endpoint.path.replace('{assignmentId}', id).replace('{department}', 'investment-promotion');
  const query = act === 'assignment.list' ? '?department=investment-promotion' : '';
  const { status } = await approvals.send(endpoint.method.toUpperCase(), path + query, {
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
    as: { subject: 'someone', roles: [role], department },
  });
  return status;
};

describe('who may do what in approvals', () => {
  it('is stated for every act but those on cases and their catalogue, and every act has its endpoint', () => {
    const elsewhere = /^(matter|template|case|task|scorecard)\./;
    const stated = approvalsActs.filter((act) => !elsewhere.test(act));
    expect([...stated].sort()).toEqual(Object.keys(expected).sort());
    expect(endpoints.map(({ act }) => act).sort()).toEqual([...approvalsActs].sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    const refused = [403, 404];
    const own = await call(act, role, 'investment-promotion');
    const others = await call(act, role, 'forestry');
    expect([own, refused.includes(own)]).toEqual([own, right === '-']);
    expect([others, refused.includes(others)]).toEqual([others, right !== 'a']);
  });

  it('asks everybody for a token', async () => {
    for (const endpoint of endpoints) {
      const { status } = await approvals.send(endpoint.method.toUpperCase(), endpoint.path, { as: 'nobody' });
      expect([endpoint.act, status]).toEqual([endpoint.act, 401]);
    }
  });

  it('hides the work of another department as if it were not there, and refuses an act on work one only watches', async () => {
    const id = await openScreening(approvals);
    const path = `/v1/assignments/${id}`;
    const missing = '/v1/assignments/01J0000000000000000000000Z';
    const stranger = { roles: ['clerk'] as const, department: 'forestry' };
    const hidden = await approvals.send('GET', path, { as: stranger });
    const absent = await approvals.send('GET', missing, { as: stranger });
    const strip = ({ correlationId: _, ...body }: Record<string, unknown>) => body;
    expect([hidden.status, strip(hidden.body)]).toEqual([404, strip(absent.body)]);
    const both = { roles: ['supervisor', 'clerk'] as const, department: 'forestry' };
    expect((await approvals.send('POST', `${path}/receive`, { as: both })).status).toBe(403);
  });

  it('shows a county nothing of another', async () => {
    const id = await openScreening(approvals);
    const foreign = { ...clerk, county: '500101' };
    expect((await approvals.send('GET', `/v1/assignments/${id}`, { as: foreign })).status).toBe(404);
    expect((await approvals.send('GET', '/v1/assignments', { as: foreign })).body.items).toEqual([]);
    expect((await approvals.send('GET', '/v1/departments', { as: foreign })).body.items).toEqual([]);
  });
});
