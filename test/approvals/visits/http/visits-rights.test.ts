import { beforeAll, describe, expect, it } from 'vitest';
import { approvalsActs } from '../../support/acts.ts';
import { everyRole, type Caller } from '../../../support/service-client.ts';
import { asking, otherEnterprise } from '../../support/requests.ts';
import { clerk, seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

// In the order of the roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
const expected: Record<string, string> = {
  'visit.book': 'e - - - - - - - -',
  'visit.list': 'e d d d d a a a -',
  'visit.read': 'e d d d d a a a -',
  'visit.read-timeline': '- d d d d a a a -',
  'visit.confirm-time': '- d d d d - - - -',
  'visit.hold': '- d d d d - - - -',
  'visit.state-cause': '- - - d d - - - -',
  'visit.set-measures': '- - - - d - - - -',
  'visit.cancel': 'e d d d d - - - -',
  'visit.give-feedback': 'e - - - - - - - -',
};

const booking = {
  enterpriseName: '夔门光学（虚构）',
  wish: '指导消防验收',
  place: '草堂园区',
  preferred: ['2026-09-24T02:00:00.000Z'],
  department: 'investment-promotion',
};
const bodies: Record<string, unknown> = {
  'visit.book': booking,
  'visit.confirm-time': { at: '2026-09-24T02:00:00.000Z' },
  'visit.hold': { summary: '已指导' },
  'visit.state-cause': { cause: '缺人', newDate: '2026-09-25' },
  'visit.set-measures': { measures: '专人办理' },
  'visit.cancel': { reason: '已解决' },
  'visit.give-feedback': { rating: 5 },
};

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
});

const book = async (): Promise<string> =>
  (await approvals.send('POST', '/v1/visits', { as: asking, body: booking })).body.id;

const call = async (act: string, caller: Caller) => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  const query =
    act === 'visit.list' && !caller.roles!.includes('investor') ? '?department=investment-promotion' : '';
  const path = endpoint.path.replace('{visitId}', await book()) + query;
  const { status } = await approvals.send(endpoint.method.toUpperCase(), path, {
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
    as: caller,
  });
  return status;
};

describe('who may do what with visits', () => {
  it('is stated for every act', () => {
    expect(approvalsActs.filter((act) => act.startsWith('visit.')).sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    const as = (department: string, enterprise: string) => ({
      subject: 'someone',
      roles: [role],
      department,
      enterprise,
    });
    const own = await call(act, as('investment-promotion', asking.enterprise));
    const others = await call(act, as('forestry', otherEnterprise.enterprise));
    const ofAnyEnterprise = ['visit.book', 'visit.list'].includes(act);
    expect([403, 404].includes(own)).toBe(right === '-');
    expect([403, 404].includes(others)).toBe(!(right === 'a' || (right === 'e' && ofAnyEnterprise)));
  });
});

describe('a visit', () => {
  it('is booked once however often one request comes, and not at a department that is not there', async () => {
    const headers = { 'idempotency-key': 'book-1' };
    const [one, other] = [
      await approvals.send('POST', '/v1/visits', { as: asking, body: booking, headers }),
      await approvals.send('POST', '/v1/visits', { as: asking, body: booking, headers }),
    ];
    expect([one.status, other.body.id]).toEqual([201, one.body.id]);
    const nowhere = await approvals.send('POST', '/v1/visits', {
      as: asking,
      body: { ...booking, department: 'nowhere' },
    });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'DEPARTMENT_UNKNOWN']);
    const office = await approvals.send('POST', '/v1/visits', {
      as: asking,
      body: { ...booking, department: undefined },
    });
    expect(office.body.department).toBe('leading-group-office');
  });

  it('may be given another time, and none once it is called off', async () => {
    const path = `/v1/visits/${await book()}`;
    const confirm = (at: string) =>
      approvals.send('POST', `${path}/confirm-time`, { as: clerk, body: { at } });
    await confirm('2026-09-24T02:00:00.000Z');
    expect((await confirm('2026-09-28T02:00:00.000Z')).body.confirmed.time).toBe('2026-09-28T02:00:00.000Z');
    await approvals.send('POST', `${path}/cancel`, { as: asking, body: { reason: '已解决' } });
    const late = await confirm('2026-09-29T02:00:00.000Z');
    expect([late.status, late.body.code]).toEqual([409, 'VISIT_WRONG_STATE']);
  });
});
