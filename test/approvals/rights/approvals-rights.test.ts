import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/auth/roles.ts';
import { approvalsActs } from '../support/acts.ts';
import { everyRole, type Caller } from '../../support/service-client.ts';
import { fictionalCreditCode } from '../../support/credit-codes.ts';
import { seededDepartment } from '../support/assignments.ts';
import { aRequest, asking, bringThrough, makeRequest, otherEnterprise } from '../support/requests.ts';
import { clerk, openScreening, seedDepartment, startApprovals, type Approvals } from '../support/service.ts';

/**
 * What each role may do to the work of its own department (d), to what its own enterprise asked (e), to all work of the
 * county (a), or never (-), in the order of the roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'department.list': 'a a a a a a a a a',
  'department.read': 'a a a a a a a a a',
  'department.put': '- - - - - - - - a',
  'county-settings.read': '- a a a a a a a a',
  'county-policy.read': '- a a a a a a a a',
  'county-settings.put': '- - - - - - - - a',
  'calendar-year.list': '- a a a a a a a a',
  'calendar-year.read': '- a a a a a a a a',
  'calendar-year.import': '- - - - - - - - a',
  'assignment.list': 'e d d d d a a a -',
  'assignment.read': 'e d d d d a a a -',
  'assignment.read-timeline': '- d d d d a a a -',
  'assignment.read-acknowledgements': '- d d d d a a a -',
  'assignment.read-evidence-pack': '- - d d d a a a -',
  'request.open': 'e - - - - - - - -',
  'meeting.record': '- - - - - a a - -',
  'meeting.read': '- - - - - a a a -',
  'assignment.open': '- a - - - a a - -',
  'assignment.receive': '- d d d d - - - -',
  'assignment.respond': '- d d d d - - - -',
  'assignment.complete': '- d d d d - - - -',
  'assignment.state-cause': '- - - d d - - - -',
  'assignment.set-measures': '- - - - d - - - -',
  'assignment.confirm': 'e - - - - - - - -',
  'assignment.reject-completion': 'e - - - - - - - -',
  'assignment.rate': 'e - - - - - - - -',
  'assignment.merge': '- - - - - a a - -',
  'assignment.unmerge': '- - - - - a a - -',
  'instruction.record': '- - - - - a a - -',
  'institution.put': '- - - - - a - - a',
  'institution.list': 'a a a a a a a a a',
  'workload.read': '- d d d d a a a -',
  'cover.list': '- d d d d a a a -',
  'assignment.follow-up': '- - - - - o o - -',
};

const responsible = {
  department: 'investment-promotion',
  post: 'clerk',
  limit: { days: 5, unit: 'workday' },
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
  'assignment.respond': { text: '已派人到场' },
  'assignment.state-cause': { cause: '缺人', newDate: '2026-09-25' },
  'assignment.set-measures': { measures: '专人办理' },
  'assignment.reject-completion': { reason: '仍未解决' },
  'assignment.rate': { rating: 5 },
  'institution.put': {
    name: '设计院（虚构）',
    fields: ['design'],
    qualification: '甲级',
    contact: '023-0000',
  },
  'assignment.merge': { into: '01J0000000000000000000000Z', reason: '同一事项' },
  'assignment.unmerge': { reason: '并非同一事项' },
  'instruction.record': {
    instructedBy: '县长',
    title: '供水',
    text: '限期解决',
    about: { kind: 'lead', leadId: '01J0000000000000000000000Z' },
    ...responsible,
  },
  'assignment.follow-up': { solved: true, note: '已恢复' },
  'assignment.open': {
    kind: 'factor-support',
    title: '供电容量',
    projectId: '01J0000000000000000000000Z',
    ...responsible,
  },
  'request.open': aRequest(),
  'meeting.record': {
    title: '专题会议（虚构）',
    heldOn: '2026-09-18',
    resolutions: [{ text: '落实供电', ...responsible }],
  },
};

/** The acts that come before an act in the life of a request. */
const before: Record<string, readonly ('receive' | 'complete' | 'confirm')[]> = {
  'assignment.complete': ['receive'],
  'assignment.confirm': ['receive', 'complete'],
  'assignment.reject-completion': ['receive', 'complete'],
  'assignment.rate': ['receive', 'complete', 'confirm'],
  'assignment.follow-up': ['receive', 'complete', 'confirm'],
};

let approvals: Approvals;
let endpoints: Approvals['endpoints'];

const freshService = async (): Promise<Approvals> => {
  const fresh = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(fresh, 'investment-promotion');
  return fresh;
};

beforeAll(async () => {
  approvals = await freshService();
  endpoints = approvals.endpoints;
});

const subjectOf = async (act: string): Promise<string> => {
  if (act === 'meeting.read') {
    const as = { subject: 'coordinator-1', roles: ['coordinator'] as const };
    return (await approvals.send('POST', '/v1/meetings', { as, body: bodies['meeting.record'] })).body.id;
  }
  if (!act.startsWith('assignment.') || act === 'assignment.list') return '';
  const path = await makeRequest(approvals);
  await bringThrough(approvals, path, ...(before[act] ?? []));
  return path.slice('/v1/assignments/'.length);
};

const callers = {
  own: { department: 'investment-promotion', enterprise: asking.enterprise },
  other: { department: 'forestry', enterprise: otherEnterprise.enterprise },
  nobody: {},
};

const call = async (act: string, role: Role, caller: keyof typeof callers) => {
  const endpoint = endpoints.find((known) => known.act === act)!;
  const id = await subjectOf(act);
  const path = endpoint.path
    .replace('{assignmentId}', id)
    .replace('{meetingId}', id)
    .replace('{creditCode}', fictionalCreditCode(30))
    .replace('{department}', 'investment-promotion');
  const query =
    act === 'workload.read' || (act === 'assignment.list' && role !== 'investor')
      ? '?department=investment-promotion'
      : '';
  const { status } = await approvals.send(endpoint.method.toUpperCase(), path + query, {
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
    as: { subject: 'someone', roles: [role], ...callers[caller] },
  });
  return status;
};

// One asks in the name of one's own enterprise and lists what it asked: another enterprise asks and lists its own.
const ofAnyEnterprise = new Set(['request.open', 'assignment.list']);

/** The things whose cells stand in a test of their own, or in the speech's. */
const statedElsewhere = new Set([
  'agency-order',
  'answer-rate',
  'bottleneck',
  'case',
  'catalogue-change',
  'catalogue-version',
  'consultation',
  'coordination-durations',
  'difficult-matter',
  'import',
  'land-acquisition',
  'land-household',
  'land-reserve',
  'material',
  'matter',
  'pilot',
  'precedent',
  'rule',
  'scorecard',
  'task',
  'template',
  'trip-figure',
  'visit',
  'workflow-comparison',
]);

describe('who may do what in approvals', () => {
  it('is stated for every act but those on cases and their catalogue, and every act has its endpoint', () => {
    const stated = approvalsActs.filter((act) => !statedElsewhere.has(act.split('.')[0] ?? act));
    expect([...stated].sort()).toEqual(Object.keys(expected).sort());
    // A pack of facts is read in two forms by one right.
    expect([...new Set(endpoints.map(({ act }) => act))].sort()).toEqual([...approvalsActs].sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    const refused = [403, 404];
    const own = await call(act, role, 'own');
    const others = await call(act, role, 'other');
    const nobody = await call(act, role, 'nobody');
    const othersToo = right === 'a' || right === 'o' || (right === 'e' && ofAnyEnterprise.has(act));
    expect([own, refused.includes(own)]).toEqual([own, right === '-' || right === 'o']);
    expect([others, refused.includes(others)]).toEqual([others, !othersToo]);
    expect([nobody, refused.includes(nobody)]).toEqual([nobody, right !== 'a' && right !== 'o']);
  });

  it('lists to an enterprise what it asked and nothing else', async () => {
    const fresh = await freshService();
    const path = await makeRequest(fresh);
    await openScreening(fresh);
    const seen = async (as: Caller) =>
      (await fresh.send('GET', '/v1/assignments?limit=100', { as })).body.items;
    const own = await seen(asking);
    expect(own.map(({ id }: { id: string }) => `/v1/assignments/${id}`)).toEqual([path]);
    expect(await seen(otherEnterprise)).toEqual([]);
    const asked = '/v1/assignments?department=investment-promotion';
    expect((await fresh.send('GET', asked, { as: asking })).status).toBe(403);
  });

  it('asks everybody for a token', async () => {
    for (const endpoint of endpoints) {
      const { status } = await approvals.send(endpoint.method.toUpperCase(), endpoint.path, { as: 'nobody' });
      expect([endpoint.act, status]).toEqual([endpoint.act, 401]);
    }
  });

  it('hides the work of another department as if it were not there, and refuses an act on work one only watches', async () => {
    const fresh = await freshService();
    const id = await openScreening(fresh);
    const path = `/v1/assignments/${id}`;
    const missing = '/v1/assignments/01J0000000000000000000000Z';
    const stranger = { roles: ['clerk'] as const, department: 'forestry' };
    const hidden = await fresh.send('GET', path, { as: stranger });
    const absent = await fresh.send('GET', missing, { as: stranger });
    const strip = ({ correlationId: _, ...body }: Record<string, unknown>) => body;
    expect([hidden.status, strip(hidden.body)]).toEqual([404, strip(absent.body)]);
    const both = { roles: ['supervisor', 'clerk'] as const, department: 'forestry' };
    expect((await fresh.send('POST', `${path}/receive`, { as: both })).status).toBe(403);
  });

  it('shows a county nothing of another', async () => {
    const fresh = await freshService();
    const id = await openScreening(fresh);
    const foreign = { ...clerk, county: '500101' };
    expect((await fresh.send('GET', `/v1/assignments/${id}`, { as: foreign })).status).toBe(404);
    expect((await fresh.send('GET', '/v1/assignments', { as: foreign })).body.items).toEqual([]);
    expect((await fresh.send('GET', '/v1/departments', { as: foreign })).body.items).toEqual([]);
  });
});
