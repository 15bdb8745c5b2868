import { beforeAll, describe, expect, it } from 'vitest';
import { approvalsActs } from '../../support/acts.ts';
import { everyRole, type Caller } from '../../../support/service-client.ts';
import {
  acquisitionCentre,
  aHousehold,
  aLandUse,
  existingParcel,
  anAcquisition,
  bringTo,
  landClerk,
  landDepartment,
  openAcquisition,
  seedLandDepartments,
  stepOn,
} from '../../support/land.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

/**
 * To whom each role may do what: `d` the department that acquires, `p` one that works on it too, `a` anybody's of the
 * county, `-` nobody's; in the order of the roles: investor officer clerk section-head deputy-head coordinator supervisor leader admin.
 */
const expected: Record<string, string> = {
  'land-acquisition.open': '- - d d d - - - -',
  'land-acquisition.list': '- - d d d a a a -',
  'land-acquisition.read': '- - dp dp dp a a a -',
  'land-acquisition.read-timeline': '- - dp dp dp a a a -',
  'land-acquisition.record-step': '- - dp dp dp - - - -',
  'land-acquisition.correct-step': '- - - d - - - - -',
  'land-acquisition.end': '- - - d d - - - -',
  'land-acquisition.state-cause': '- - - d d - - - -',
  'land-acquisition.set-measures': '- - - - d - - - -',
  'land-household.add': '- - dp dp dp - - - -',
  'land-household.list': '- - dp dp dp a a a -',
  'land-household.record-contact': '- - dp dp dp - - - -',
  'land-household.sign': '- - dp dp dp - - - -',
  'land-reserve.register': '- - d d d - - - -',
  'land-reserve.record-fact': '- - d d d - - - -',
  'land-reserve.record-use': '- - d d d - - - -',
  'land-reserve.read': '- a a a a a a a -',
  'land-reserve.list': '- a a a a a a a -',
};

const bodies: Record<string, unknown> = {
  'land-acquisition.open': anAcquisition(),
  'land-acquisition.record-step': stepOn('survey', '2026-05-15'),
  'land-acquisition.correct-step': {
    step: 'pre-notice',
    on: '2026-04-27',
    reason: '录入错误',
    document: '更正1号',
    secondPerson: 'other',
  },
  'land-acquisition.end': { reason: '规划调整' },
  'land-acquisition.state-cause': { cause: '缺人', newDate: '2030-01-01' },
  'land-acquisition.set-measures': { measures: '专人办理' },
  'land-reserve.register': existingParcel(),
  'land-reserve.record-fact': { result: 'done', on: '2026-05-19', document: '证明1号' },
  'land-reserve.record-use': aLandUse(),
  'land-household.add': aHousehold(),
  'land-household.record-contact': { on: '2026-05-20', demands: [], nextContactOn: '2026-05-27' },
  'land-household.sign': { on: '2026-05-20', document: '协议1号' },
};

const standings: Record<'d' | 'p' | 'nobody', Caller> = {
  d: { subject: 'x', department: landDepartment },
  p: { subject: 'x', department: acquisitionCentre },
  nobody: { subject: 'x', department: 'forestry' },
};

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals('2026-05-20T02:00:00.000Z');
  await seedLandDepartments(approvals);
  await approvals.send('PUT', '/v1/land-reserve/FJ-1', { as: landClerk, body: existingParcel() });
});

let registered = 1;
const anotherParcel = (): string => {
  registered += 1;
  return `FJ-${registered}`;
};

/** An acquisition with a household; who is refused leaves it so for the next, and it is taken afresh after whoever was not. */
let prepared: { path: string; household: string } | null = null;

const prepare = async () => {
  const path = await openAcquisition(approvals);
  await bringTo(approvals, path, 'pre-notice');
  const listed = await approvals.send('POST', `${path}/households`, { as: landClerk, body: aHousehold() });
  return { path, household: listed.body.id };
};

const call = async (act: string, as: Caller): Promise<number> => {
  const endpoint = approvals.endpoints.find((known) => known.act === act)!;
  prepared ??= await prepare();
  const { path, household } = prepared;
  const asked = endpoint.path
    .replace('/v1/land-acquisitions/{acquisitionId}', path)
    .replace('{householdId}', household)
    .replace('{parcel}', act === 'land-reserve.register' ? anotherParcel() : 'FJ-1')
    .replace('{step}', 'cleared-land');
  const query = act === 'land-acquisition.list' ? `?department=${landDepartment}` : '';
  const { status } = await approvals.send(endpoint.method.toUpperCase(), asked + query, {
    as,
    ...(endpoint.takesInput ? { body: bodies[act] } : {}),
  });
  const mayHaveChanged = endpoint.method !== 'get' && ![403, 404].includes(status);
  if (mayHaveChanged) prepared = null;
  return status;
};

describe('who may do what with acquisitions of land', () => {
  it('is stated for every act', () => {
    const stated = approvalsActs.filter((act) => /^land-(acquisition|household|reserve)\./.test(act));
    expect(Object.keys(expected).sort()).toEqual([...stated].sort());
  });

  const cells = Object.entries(expected).flatMap(([act, row]) =>
    row.split(' ').map((right, index) => ({ act, role: everyRole[index]!, right })),
  );

  it.each(cells)('$act by $role: $right', async ({ act, role, right }) => {
    for (const [standing, caller] of Object.entries(standings)) {
      const status = await call(act, { ...caller, roles: [role] });
      const may = right === 'a' || right.includes(standing);
      expect([standing, status, ![403, 404].includes(status)]).toEqual([standing, status, may]);
    }
  });
});
