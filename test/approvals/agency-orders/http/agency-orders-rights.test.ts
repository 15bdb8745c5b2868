import { beforeAll, describe, expect, it } from 'vitest';
import { coordinator } from '../../../support/callers.ts';
import { approvalsActs } from '../../support/acts.ts';
import { everyRole, type Caller } from '../../../support/service-client.ts';
import { creditCode, investor, oneMatter, projectOfficer, stranger } from '../../support/cases.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

// The agent (g), the officer of the project (p), the own enterprise (e), anybody (a), nobody (-); in the order of the
// roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
const expected: Record<string, string> = {
  'agency-order.open': '- p - - - a - - -',
  'agency-order.list': 'e pg g g g a a a -',
  'agency-order.read': 'e pg g g g a a a -',
  'agency-order.read-timeline': '- pg g g g a a a -',
  'agency-order.record-status': '- g g g g a - - -',
  'agency-order.correct-status': '- g g g g a - - -',
  'agency-order.change-agent': '- p - - - a - - -',
  'agency-order.close': '- pg g g g a - - -',
};

const agent = { subject: 'agent-1', roles: ['clerk'] as const };
const standings: Record<string, Caller> = {
  g: { subject: agent.subject },
  p: { subject: projectOfficer.subject },
  e: { subject: 'x', enterprise: creditCode },
  nobody: { subject: 'x', enterprise: stranger.enterprise, department: 'forestry' },
};
const bodies: Record<string, unknown> = {
  'agency-order.record-status': { text: '已对接' },
  'agency-order.correct-status': { on: '2026-03-03', text: '未对接', reason: '误登' },
  'agency-order.change-agent': { agent: 'agent-2', reason: '轮休' },
  'agency-order.close': { result: '已领证' },
};

let approvals: Approvals;
let caseId: string;

const startWithCase = async (): Promise<void> => {
  approvals = await startApprovals('2026-03-03T02:00:00.000Z');
  const body = { ...oneMatter(), officer: projectOfficer.subject };
  caseId = (await approvals.send('POST', '/v1/cases', { as: coordinator, body })).body.id;
};

const wanted = () => ({ caseId, matters: ['B03'], agent: agent.subject });
const open = async (): Promise<string> =>
  (await approvals.send('POST', '/v1/agency-orders', { as: coordinator, body: wanted() })).body.id;

const call = async (act: string, caller: Caller): Promise<number> => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  const path = endpoint.path.replace('{agencyOrderId}', await open());
  const { status } = await approvals.send(endpoint.method.toUpperCase(), path, {
    ...(endpoint.takesInput ? { body: bodies[act] ?? wanted() } : {}),
    as: caller,
  });
  return status;
};

describe('who may do what with agency orders', () => {
  beforeAll(startWithCase);

  it('is stated for every act', () => {
    const stated = approvalsActs.filter((act) => act.startsWith('agency-order.'));
    expect([...stated].sort()).toEqual(Object.keys(expected).sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    for (const [relation, caller] of Object.entries(standings)) {
      const status = await call(act, { ...caller, roles: [role] });
      // Without a case one lists what one is the agent of, or one's own enterprise's: anybody's own, which may be none.
      const ownList = act === 'agency-order.list' && (right !== 'e' || caller.enterprise !== undefined);
      const may = right === 'a' || right.includes(relation) || (ownList && right !== '-');
      expect([relation, status, [403, 404].includes(status)]).toEqual([relation, status, !may]);
    }
  });
});

describe('an agency order', () => {
  beforeAll(startWithCase);

  it('is opened once however often one request comes', async () => {
    const asked = { as: projectOfficer, body: wanted(), headers: { 'idempotency-key': 'order-1' } };
    const one = await approvals.send('POST', '/v1/agency-orders', asked);
    const other = await approvals.send('POST', '/v1/agency-orders', asked);
    expect([one.status, other.body.id]).toEqual([201, one.body.id]);
  });

  it('has one status for each day from its opening to today, and passes to another person with the reason', async () => {
    const path = `/v1/agency-orders/${await open()}`;
    const status = async (as: Caller, body: unknown) => {
      const answer = await approvals.send('POST', `${path}/status`, { as, body });
      return answer.status === 200 ? answer.body.statuses.map(({ on }: any) => on) : answer.body.code;
    };
    expect(await status(agent, { on: '2026-03-02', text: '甲' })).toBe('AGENCY_DAY_IMPOSSIBLE');
    expect(await status(agent, { on: '2026-03-04', text: '甲' })).toBe('AGENCY_DAY_IMPOSSIBLE');
    expect(await status(agent, { text: '甲' })).toEqual(['2026-03-03']);
    expect(await status(agent, { text: '乙' })).toBe('AGENCY_STATUS_RECORDED');
    expect(await status(coordinator, { on: '2026-03-03', text: '乙' })).toBe('AGENCY_STATUS_RECORDED');

    const change = (to: string) =>
      approvals.send('POST', `${path}/change-agent`, {
        as: projectOfficer,
        body: { agent: to, reason: '轮休' },
      });
    expect((await change(agent.subject)).body.code).toBe('AGENCY_SAME_AGENT');
    expect((await change('agent-2')).body).toMatchObject({
      agent: 'agent-2',
      handedOver: [{ from: 'agent-1', to: 'agent-2', reason: '轮休', by: projectOfficer.subject }],
    });
    expect((await approvals.send('GET', path, { as: agent })).status).toBe(404);
    const successor = { ...agent, subject: 'agent-2' };
    const mine = async (as: Caller) =>
      (await approvals.send('GET', '/v1/agency-orders?limit=100', { as })).body.items
        .map(({ id }: any) => `/v1/agency-orders/${id}`)
        .includes(path);
    expect([await mine(successor), await mine(agent), await mine(investor), await mine(stranger)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const closed = await approvals.send('POST', `${path}/close`, {
      as: successor,
      body: { result: '已领证' },
    });
    expect(closed.body).toMatchObject({ state: 'closed', light: 'grey', closed: { by: 'agent-2' } });
    expect(await status(successor, { text: '丙' })).toBe('AGENCY_ORDER_CLOSED');
  });

  it('names with its light the rule by which it is read, as it stands in the county (R137)', async () => {
    const { body } = await approvals.send('GET', `/v1/agency-orders/${await open()}`, { as: agent });
    expect([body.light, body.lightRule]).toEqual(['green', '/v1/rules/daily-status']);
    const { body: rule } = await approvals.send('GET', body.lightRule, { as: investor });
    expect(rule).toMatchObject({ id: 'daily-status', setting: 'agencyOrders', inForce: expect.any(Object) });
  });

  it('is listed for its case to those who follow the case and nobody else', async () => {
    await open();
    const listed = async (as: Caller) => {
      const { status, body } = await approvals.send('GET', `/v1/agency-orders?caseId=${caseId}&limit=1`, {
        as,
      });
      return status === 200 ? body.items.map((each: any) => each.caseId) : status;
    };
    expect(await listed(projectOfficer)).toEqual([caseId]);
    expect(await listed(investor)).toEqual([caseId]);
    expect([await listed(agent), await listed(stranger)]).toEqual([404, 404]);
  });
});
