import { beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { everyRole, type Caller } from '../../../support/service-client.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { creditCode, oneMatter } from '../../support/cases.ts';
import { seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

/**
 * To whom each role may do what: `a` anybody's of the county, `d` the department that has the task, `t` the target of a
 * transfer under way, `j` its adjudicator, `h` the department that a ruling made responsible, `e` the own enterprise, `p` the project one follows, `-` nobody's. In the
 * order of the roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'task.request-transfer': '- - d d d - - - -',
  'task.answer-transfer': '- - t t t - - - -',
  'task.adjudicate-transfer': '- - j j j j - j -',
  'task.request-readjudication': '- - dth dth dth - - - -',
  'task.join-readjudication': '- - dt dt dt - - - -',
  'task.read-transfers': '- p dtj dtj dtj a a a -',
  'precedent.list': '- a a a a a a a -',
  'difficult-matter.list': '- - - - - a a a -',
};

const own = 'planning-and-natural-resources';
const target = 'forestry';
const office = 'leading-group-office';
const named = 'water-resources';

const standings: Record<string, Caller> = {
  nobody: { subject: 'x', department: 'health', enterprise: fictionalCreditCode(8) },
  d: { subject: 'x', department: own },
  t: { subject: 'x', department: target },
  j: { subject: 'x', department: office },
  h: { subject: 'x', department: named },
  e: { subject: 'x', enterprise: creditCode },
  p: { subject: 'officer-7' },
};

const asking = {
  reason: 'R1',
  responsibilityListEntry: 'QZ-1',
  explanation: '职权',
  targetDepartment: target,
};
const naming = { decision: 'another-department', department: named, basis: '三定方案' };
const bodies: Record<string, unknown> = {
  'task.request-transfer': asking,
  'task.answer-transfer': { answer: 'accept' },
  'task.adjudicate-transfer': { decision: 'sender-keeps', basis: '三定方案' },
  'task.request-readjudication': { explanation: '依据有误' },
  'task.join-readjudication': { explanation: '无此职权' },
};

let approvals: Approvals;

const post = async (taskId: string, verb: string, department: string, body: unknown): Promise<void> => {
  const { status } = await approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, {
    as: clerkOf(department),
    body,
  });
  if (status !== 200) throw new Error(`${verb}: ${status}`);
};

/** A task as far into its transfer as the act needs. */
const aTaskFor = async (act: string): Promise<string> => {
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), officer: 'officer-7' },
  });
  const taskId: string = body.nodes[0].taskId;
  await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as: clerkOf(own) });
  if (act === 'task.request-transfer') return taskId;
  await post(taskId, 'request-transfer', own, asking);
  if (act === 'task.answer-transfer') return taskId;
  await post(taskId, 'answer-transfer', target, { answer: 'refuse', basis: '职责清单' });
  if (!act.endsWith('-readjudication')) return taskId;
  await post(taskId, 'adjudicate-transfer', office, naming);
  // The one who asked for it does not join it too.
  if (act === 'task.join-readjudication')
    await post(taskId, 'request-readjudication', named, bodies['task.request-readjudication']);
  return taskId;
};

const prepared = new Map<string, string>();

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  for (const id of [own, target, office, named]) await seedDepartment(approvals, id);
});

const call = async (act: string, as: Caller): Promise<number> => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  // An allowed act changes the task, so that the next caller needs another; a refused one leaves it as it was.
  const taskId = prepared.get(act) ?? (await aTaskFor(act));
  prepared.set(act, taskId);
  const path = endpoint.path.replace('{taskId}', taskId);
  const query = act === 'precedent.list' ? '?matter=B03' : '';
  const { status } = await approvals.send(endpoint.method.toUpperCase(), path + query, {
    as,
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
  });
  if (status === 200 && endpoint.method === 'post') prepared.delete(act);
  return status;
};

describe('who may do what with transfers', () => {
  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    for (const [relation, caller] of Object.entries(standings)) {
      const status = await call(act, { ...caller, roles: [role] });
      // Who asked for the re-adjudication may join it no less, but has spoken already.
      if (act === 'task.join-readjudication' && relation === 'h' && right.includes('t')) {
        expect([relation, status]).toEqual([relation, 409]);
        continue;
      }
      const allowed = right === 'a' || right.includes(relation);
      if (allowed) expect([relation, status]).toEqual([relation, 200]);
      else expect([relation, [403, 404].includes(status)]).toEqual([relation, true]);
    }
  });

  it('shows the target nothing any more once the transfer is closed against it', async () => {
    const taskId = await aTaskFor('task.request-readjudication');
    const see = () => approvals.send('GET', `/v1/tasks/${taskId}`, { as: clerkOf(target) });
    expect((await see()).status).toBe(200);
    expect((await approvals.send('GET', `/v1/tasks/${taskId}`, { as: clerkOf(office) })).status).toBe(404);
    await approvals.send('POST', `/v1/tasks/${taskId}/approve`, {
      as: clerkOf(named),
      body: { documentNumber: 'FJ-3' },
    });
    expect((await see()).status).toBe(404);
  });
});
