import { beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import type { Role } from '../../../../shared/auth/roles.ts';
import { approvalsActs } from '../../support/acts.ts';
import { everyRole, type Caller } from '../../../support/service-client.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';
import { creditCode, oneMatter } from '../../support/cases.ts';

/**
 * To whom each role may do what: `a` anybody's of the county, `d` the task's own department, `t` a department that takes
 * part in the case, `e` the own enterprise, `p` the project one follows, `-` nobody's; several join. In the order of the
 * roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'matter.list': 'a a a a a a a a a',
  'matter.read': 'a a a a a a a a a',
  'rule.list': 'a a a a a a a a a',
  'rule.read': 'a a a a a a a a a',
  'template.list': 'a a a a a a a a a',
  'template.read': 'a a a a a a a a a',
  'workflow-comparison.list': '- a a a a a a a a',
  'case.apply': 'e - - - - - - - -',
  'case.open': '- - - - - a - - a',
  'case.list': 'e p - - - a a a -',
  'case.read': 'e pt t t t a a a -',
  'case.read-timeline': '- pt t t t a a a -',
  'case.list-tasks': 'e pt t t t a a a -',
  'case.reach-milestone': '- p - - - a - - -',
  'case.read-land-checklist': 'e pt t t t a a a -',
  'case.list-land-acquisitions': '- pt t t t a a a -',
  'case.record-trip': 'e pt t t t a - - -',
  'case.bypass-edge': '- - - t t a - - -',
  'case.reapply': 'e p - - - a - - -',
  'pilot.register': '- - - - - a - - -',
  'pilot.list': '- a a a a a a a a',
  'pilot.read': '- a a a a a a a a',
  'pilot.enable': '- - - - - a - a -',
  'case.extend-joint-clock': '- - - - - a - - -',
  'case.read-ledger': '- pt t t t a a a -',
  'task.list': '- - d d d a a a -',
  'task.read': 'e p d d d a a a -',
  'task.read-timeline': '- p d d d a a a -',
  'task.read-evidence-pack': '- - d d d a a a -',
  'task.receive': '- - d d d - - - -',
  'task.accept': '- - d d d - - - -',
  'task.approve': '- - d d d - - - -',
  'task.reject': '- - d d d - - - -',
  'task.deliver': '- - d d d - - - -',
  'task.issue-notice': '- - d d d - - - -',
  'task.supplement': 'e - d d d - - - -',
  'task.not-mine': '- - d d d - - - -',
  'task.withdraw': 'e - - - - - - - -',
  'task.read-ledger': '- p d d d a a a -',
  'task.pause': '- - d d d - - - -',
  'task.resume': '- - d d d - - - -',
  'case.state-joint-cause': '- - - - - a - - -',
  'case.set-joint-measures': '- - - - - a - - -',
  'task.state-cause': '- - - d d - - - -',
  'task.set-measures': '- - - - d - - - -',
  'task.extend': '- - - d d - - - -',
  'task.correct-acceptance': '- - - d - - - - -',
  'task.accept-with-tolerance': '- - d d d - - - -',
  'task.supplement-outstanding': 'e - d d d - - - -',
  'task.accept-on-commitment': '- - d d d - - - -',
  'task.verify-commitment': '- - d d d - - - -',
  'task.revoke-approval': '- - - d d - - - -',
  'task.record-project-code': '- - - d d - - - -',
};

const own = 'planning-and-natural-resources';

const bodies: Record<string, unknown> = {
  'case.open': oneMatter(),
  'case.reach-milestone': { reachedOn: '2026-03-02', proof: '证明' },
  'case.extend-joint-clock': {
    days: 5,
    reason: '跨河桥梁论证',
    approvedBy: { department: 'leading-group', post: 'head', person: 'magistrate-1' },
  },
  'case.record-trip': { reason: '核验原件' },
  'case.reapply': { matter: 'A01', reason: '已按意见修改' },
  'case.bypass-edge': {
    from: 'A01',
    to: 'X-M01',
    reason: 'parallel-pre-review',
    explanation: '甲',
    document: '乙',
  },
  'pilot.register': {
    title: '试点',
    benchmark: '邻县',
    scope: { edges: [{ from: 'A06', to: 'B01' }] },
    from: '2026-03-01',
    until: '2026-06-30',
  },
  'pilot.enable': {},
  'task.approve': { documentNumber: 'FJ-1' },
  'task.reject': { reasons: ['甲'], remedies: '行政复议' },
  'task.deliver': { receivedBy: '李工', method: 'post' },
  'task.issue-notice': { missing: [{ material: '选址图', reason: '缺少签章' }] },
  'task.supplement': { documents: [{ material: '选址图', document: '选址图.pdf' }] },
  'task.not-mine': { rightAuthority: '市级主管部门', reason: '跨区县' },
  'task.withdraw': { reason: '改址' },
  'task.pause': {
    kind: 'hearing',
    legalBasis: '行政许可法第45条',
    noticeDocument: '告知书1号',
    expected: { days: 5, unit: 'workday' },
  },
  'case.state-joint-cause': { cause: '缺人', newDate: '2026-03-10' },
  'case.set-joint-measures': { measures: '专班会商' },
  'task.state-cause': { cause: '缺人', newDate: '2026-03-10' },
  'task.set-measures': { measures: '专人办理' },
  'task.extend': { days: 5, reason: '案情复杂', approvedBy: { post: 'head', person: 'head-1' } },
  'task.accept-with-tolerance': {
    outstanding: [{ material: 'land-boundary' }],
    supplementWithin: { days: 5, unit: 'workday' },
  },
  'task.supplement-outstanding': { documents: [{ material: 'land-boundary', document: '界址图.pdf' }] },
  'task.accept-on-commitment': {
    items: ['如实'],
    document: '承诺书1号',
    verifyWithin: { days: 5, unit: 'workday' },
  },
  'task.verify-commitment': { result: 'fulfilled', findings: '相符' },
  'task.revoke-approval': { documentNumber: '撤1号', reasons: ['甲'] },
  'task.record-project-code': { projectCode: '2604-500236-04-01-123456', reason: '录入错误' },
  'task.correct-acceptance': { acceptedOn: '2026-03-02', reason: '录入错误', secondPerson: 'head-2' },
};

/** What must have happened to a task before an act on it is possible. */
const before: Record<string, readonly string[]> = {
  'task.approve': ['accept'],
  'task.reject': ['accept'],
  'task.deliver': ['accept', 'approve'],
  'task.issue-notice': ['receive'],
  'task.supplement': ['receive', 'issue-notice'],
  'task.pause': ['accept'],
  'task.resume': ['accept', 'pause'],
  'task.extend': ['accept'],
  'task.correct-acceptance': ['accept'],
};

/** How a caller may stand to a case of which the task's department is one of two. */
const standings: Record<string, Caller> = {
  nobody: { subject: 'x', department: 'forestry', enterprise: fictionalCreditCode(8) },
  d: { subject: 'x', department: own },
  t: { subject: 'x', department: 'development-and-reform' },
  e: { subject: 'x', enterprise: creditCode },
  p: { subject: 'officer-7' },
};

let approvals: Approvals;
let pilotId: string;
let standing: { caseId: string; taskId: string };

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  standing = await openTask();
  const { body } = await approvals.send('POST', '/v1/pilots', {
    as: coordinator,
    body: bodies['pilot.register'],
  });
  pilotId = body.id;
});

const openTask = async (): Promise<{ caseId: string; taskId: string }> => {
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), officer: 'officer-7', nodes: [oneMatter().nodes[0], { matter: 'A01' }] },
  });
  return { caseId: body.id, taskId: body.nodes[0].taskId };
};

/** A task to which the act is possible; who is refused leaves it so for the next, and it is taken afresh after whoever was not. */
const prepared = new Map<string, { caseId: string; taskId: string }>();

const prepare = async (act: string): Promise<{ caseId: string; taskId: string }> => {
  const known = prepared.get(act);
  if (known !== undefined) return known;
  const fresh = await openTask();
  for (const verb of before[act] ?? [])
    await approvals.send('POST', `/v1/tasks/${fresh.taskId}/${verb}`, {
      as: clerkOf(own),
      ...(`task.${verb}` in bodies ? { body: bodies[`task.${verb}`] } : {}),
    });
  prepared.set(act, fresh);
  return fresh;
};

const call = async (act: string, as: Caller): Promise<number> => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  // What is only read may be the same for all.
  const changesTask = act.startsWith('task.') && endpoint.method === 'post';
  const { caseId, taskId } = changesTask ? await prepare(act) : standing;
  const path = endpoint.path
    .replace('{caseId}', caseId)
    .replace('{taskId}', taskId)
    .replace('{pilotId}', pilotId)
    .replace('{code}', 'A01')
    .replace('{rule}', 'lights')
    .replace('{templateId}', 'start-upon-land')
    .replace('{milestone}', 'start-of-works');
  const query = queries[act] ?? '';
  const { status } = await approvals.send(endpoint.method.toUpperCase(), path + query, {
    as,
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
  });
  if (isAllowed(status)) prepared.delete(act);
  return status;
};

const isAllowed = (status: number): boolean => ![403, 404].includes(status);

/** What a list has to be asked. */
const queries: Record<string, string> = {
  'task.list': `?department=${own}`,
  'workflow-comparison.list': '?matter=B01',
};

/** Acts whose cells are looked at in another way, below. */
const apart = new Set(['case.reach-milestone', 'case.list', 'case.apply']);

/** Those of transfers, consultations, documents and of answering for a delay have cells of their own. */
const isApart = (act: string): boolean =>
  /transfer|readjudication|consult|comments|establish-cause|contest|refer|materials/.test(act);

describe('who may do what with cases and tasks', () => {
  it('is stated for every act', () => {
    const stated = approvalsActs.filter(
      (act) => /^(matter|template|rule|workflow-comparison|case|task|pilot)\./.test(act) && !isApart(act),
    );
    expect(Object.keys(expected).sort()).toEqual([...stated].sort());
  });

  const cells = Object.entries(expected)
    .filter(([act]) => !apart.has(act))
    .flatMap(([act, row]) => row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })));

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    for (const [relation, caller] of Object.entries(standings)) {
      const status = await call(act, { ...caller, roles: [role] });
      // The task's own department takes part in its case.
      const letters = relation === 'd' && !act.startsWith('task.') ? 'dt' : relation;
      const may =
        right === 'a' || Array.from(letters).some((letter) => right.includes(letter) && letters !== 'nobody');
      expect([relation, status, isAllowed(status)]).toEqual([relation, status, may]);
    }
  });

  const applyRow = expected['case.apply']!.split(' ');

  it.each(everyRole.map((role, index) => ({ role, right: applyRow[index]! })))(
    'case.apply by $role: $right',
    async ({ role, right }) => {
      const apply = async (enterprise: string | undefined) =>
        (
          await approvals.send('POST', '/v1/applications', {
            as: { subject: 'x', roles: [role], ...(enterprise === undefined ? {} : { enterprise }) },
            body: {
              enterpriseName: '夔门光学（虚构）',
              projectName: `一次申请-${role}`,
              template: 'industrial-cleared-land',
            },
          })
        ).status;
      // In its own name alone: whoever acts for no enterprise applies for none, and the second time is one too many.
      expect(await apply(undefined)).toBe(403);
      expect([await apply(creditCode), await apply(creditCode)]).toEqual(
        right === 'e' ? [201, 409] : [403, 403],
      );
      expect(await apply(fictionalCreditCode(19))).toBe(right === 'e' ? 201 : 403);
    },
  );

  const milestoneRow = expected['case.reach-milestone']!.split(' ');

  it.each(everyRole.map((role, index) => ({ role, right: milestoneRow[index]! })))(
    'case.reach-milestone by $role: $right',
    async ({ role, right }) => {
      const { caseId } = await openTask();
      const path = `/v1/cases/${caseId}/milestones/start-of-works/reach`;
      const reach = async (caller: Caller) =>
        (
          await approvals.send('POST', path, {
            as: { ...caller, roles: [role] },
            body: bodies['case.reach-milestone'],
          })
        ).body.code;
      expect((await reach(standings['p']!)) === 'MILESTONE_UNKNOWN').toBe(right !== '-');
      expect((await reach(standings['t']!)) === 'MILESTONE_UNKNOWN').toBe(right === 'a');
    },
  );

  it.each(everyRole.map((role, index) => ({ role, right: expected['case.list']!.split(' ')[index]! })))(
    'case.list by $role: $right',
    async ({ role, right }) => {
      const { caseId } = await openTask();
      const listed = async (caller: Caller) => {
        const { status, body } = await approvals.send('GET', '/v1/cases', {
          as: { ...caller, roles: [role] },
        });
        return status === 403 ? 'refused' : (body.items[0]?.id ?? 'nothing');
      };
      const others = await listed(standings['nobody']!);
      expect(others).toBe({ '-': 'refused', a: caseId, e: 'nothing', p: 'nothing' }[right]);
      if (right === 'e' || right === 'p') expect(await listed(standings[right]!)).toBe(caseId);
    },
  );

  const deciders: readonly Role[] = ['clerk', 'section-head', 'deputy-head'];

  it.each(deciders)(
    'hides from a %s the task of another department as if it were not there',
    async (role) => {
      const { taskId } = await openTask();
      const as = { subject: 'x', roles: [role], department: 'forestry' };
      const missing = '/v1/tasks/01J0000000000000000000000Z';
      const strip = ({ correlationId: _, ...body }: Record<string, unknown>) => body;
      const hidden = await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as });
      const absent = await approvals.send('POST', `${missing}/accept`, { as });
      expect([hidden.status, strip(hidden.body)]).toEqual([404, strip(absent.body)]);
    },
  );

  it('refuses with 403 an act on a task one only watches', async () => {
    const { taskId } = await openTask();
    const as = { subject: 'x', roles: ['supervisor', 'clerk'] as const, department: 'forestry' };
    expect((await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as })).status).toBe(403);
  });

  it('shows a county nothing of another', async () => {
    const { taskId, caseId } = await openTask();
    const as = { ...coordinator, county: '500101' };
    for (const path of [`/v1/tasks/${taskId}`, `/v1/cases/${caseId}`])
      expect((await approvals.send('GET', path, { as })).status).toBe(404);
    for (const path of ['/v1/tasks', '/v1/cases'])
      expect((await approvals.send('GET', path, { as })).body.items).toEqual([]);
  });
});
