import { beforeAll, describe, expect, it } from 'vitest';
import { coordinator } from '../../../support/callers.ts';
import { approvalsActs } from '../../support/acts.ts';
import { everyRole, type Caller } from '../../../support/service-client.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { creditCode } from '../../support/cases.ts';
import {
  anAcceptedTaskOf,
  anAnswer,
  aQuestion,
  asked,
  planning,
  seedInvolved,
  water,
} from '../../support/consultations.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

/**
 * To whom each role may do what: `a` anybody's of the county, `d` the department that leads, `c` one that was consulted, `e`
 * the own enterprise, `p` the project one follows, `-` nobody's. In the order of the roles: investor officer clerk
 * section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'task.consult': '- - d d d - - - -',
  'task.read-consultations': '- p dc dc dc a a a -',
  'task.read-comments': 'e p dc dc dc a a a -',
  'case.consult': '- - d d d - - - -',
  'consultation.read': '- p dc dc dc a a a -',
  'consultation.read-summary': 'e p dc dc dc a a a -',
  'consultation.receive': '- - c c c - - - -',
  'consultation.answer': '- - c c c - - - -',
  'consultation.amend': '- - c c c - - - -',
  'consultation.conclude': '- - d d d - - - -',
};

const standings: Record<string, Caller> = {
  nobody: { subject: 'x', department: 'forestry', enterprise: fictionalCreditCode(8) },
  d: { subject: 'x', department: 'planning-and-natural-resources' },
  c: { subject: 'x', department: 'water-resources' },
  e: { subject: 'x', enterprise: creditCode },
  p: { subject: 'officer-7' },
};

const bodies: Record<string, unknown> = {
  'task.consult': aQuestion(['water-resources']),
  'case.consult': { ...aQuestion(['water-resources']), matter: 'B03' },
  'consultation.answer': anAnswer(),
  'consultation.amend': anAnswer(),
  'consultation.conclude': {},
};

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  await seedInvolved(approvals);
});

const post = async (path: string, as: Caller, body?: unknown): Promise<void> => {
  const { status } = await approvals.send('POST', path, { as, ...(body === undefined ? {} : { body }) });
  if (status !== 200) throw new Error(`${path}: ${status}`);
};

const needsAnswer = new Set(['consultation.amend', 'consultation.conclude']);

/** A consultation as far as the act needs; an enterprise sees what is concluded alone. */
const prepare = async (act: string) => {
  const { taskId, caseId } = await anAcceptedTaskOf(approvals);
  const { id } = await asked(approvals, taskId, aQuestion(['water-resources']));
  const concluded = act.startsWith('task.') || act.startsWith('consultation.read');
  if (needsAnswer.has(act) || concluded) await post(`/v1/consultations/${id}/answer`, water, anAnswer());
  if (concluded) await post(`/v1/consultations/${id}/conclude`, planning, {});
  return { taskId, caseId, consultationId: id as string };
};

const prepared = new Map<string, Awaited<ReturnType<typeof prepare>>>();

const call = async (act: string, as: Caller): Promise<number> => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  const ids = prepared.get(act) ?? (await prepare(act));
  prepared.set(act, ids);
  const path = Object.entries(ids).reduce(
    (filled, [name, id]) => filled.replace(`{${name}}`, id),
    endpoint.path,
  );
  const { status } = await approvals.send(endpoint.method.toUpperCase(), path, {
    as,
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
  });
  if (status < 300 && endpoint.method === 'post') prepared.delete(act);
  return status;
};

describe('who may do what with consultations', () => {
  it('is stated for every act', () => {
    const stated = approvalsActs.filter((act) => /consult|comments/.test(act) && act !== 'consultation.list');
    expect(Object.keys(expected).sort()).toEqual([...stated].sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    for (const [relation, caller] of Object.entries(standings)) {
      const status = await call(act, { ...caller, roles: [role] });
      const allowed = right === 'a' || right.includes(relation);
      if (allowed) expect([relation, [200, 201].includes(status)]).toEqual([relation, true]);
      else expect([relation, [403, 404].includes(status)]).toEqual([relation, true]);
    }
  });

  it.each(everyRole)('consultation.list by %s', async (role) => {
    const { status } = await approvals.send('GET', '/v1/consultations', {
      as: { subject: 'x', department: 'water-resources', roles: [role] },
    });
    const may = ['clerk', 'section-head', 'deputy-head', 'coordinator', 'supervisor', 'leader'];
    expect(status).toBe(may.includes(role) ? 200 : 403);
  });

  it('shows an enterprise nothing of a consultation that is not concluded', async () => {
    const { consultationId } = await prepare('consultation.answer');
    const see = (as: Caller) => approvals.send('GET', `/v1/consultations/${consultationId}/summary`, { as });
    expect((await see({ subject: 'x', roles: ['investor'], enterprise: creditCode })).status).toBe(404);
    expect((await see(coordinator)).status).toBe(200);
  });
});
