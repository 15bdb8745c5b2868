import { beforeEach, expect, it } from 'vitest';
import { asking } from '../../support/requests.ts';
import { clerk, seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

const booking = {
  enterpriseName: '夔门光学（虚构）',
  wish: '指导消防验收',
  place: '草堂园区',
  preferred: ['2026-09-23T02:00:00.000Z'],
  department: 'investment-promotion',
};

let approvals: Approvals;
let path: string;

const act = (verb: string, as: typeof clerk | typeof asking, body: unknown) =>
  approvals.send('POST', `${path}/${verb}`, { as, body });

const told = async () =>
  (await approvals.announced()).filter(({ type }) => type === 'approvals.visit.not-held.v1');

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  path = `/v1/visits/${(await approvals.send('POST', '/v1/visits', { as: asking, body: booking })).body.id}`;
  await act('confirm-time', clerk, { at: '2026-09-23T02:00:00.000Z' });
});

it('tells once that nobody came, takes what the enterprise thinks of it, and falls anew for another time', async () => {
  const opinion = { rating: 1, comment: '无人上门' };
  approvals.clock.set('2026-09-23T15:59:59.999Z');
  expect(await approvals.check()).toMatchObject({ settled: 0 });
  expect((await act('give-feedback', asking, opinion)).body.code).toBe('VISIT_WRONG_STATE');

  approvals.clock.set('2026-09-23T16:00:00.000Z');
  await Promise.all([approvals.check(), approvals.check()]);
  expect(await approvals.check()).toMatchObject({ settled: 0, failed: [] });
  expect(await told()).toHaveLength(1);
  const missed = await approvals.send('GET', path, { as: asking });
  expect(missed.body).toMatchObject({ state: 'confirmed', notHeldToldAt: '2026-09-23T16:00:00.000Z' });

  const rated = await act('give-feedback', asking, opinion);
  expect([rated.status, rated.body.feedback]).toEqual([200, { at: '2026-09-23T16:00:00.000Z', ...opinion }]);
  expect((await act('give-feedback', asking, opinion)).body.code).toBe('VISIT_RATED');

  const moved = await act('confirm-time', clerk, { at: '2026-09-28T02:00:00.000Z' });
  expect(moved.body).toMatchObject({ notHeldToldAt: null, feedback: opinion });
  approvals.clock.set('2026-09-28T16:00:00.000Z');
  expect(await approvals.check()).toMatchObject({ settled: 1, failed: [] });
  expect(await told()).toHaveLength(2);
});

it.each([
  ['hold', { summary: '已指导' }],
  ['cancel', { reason: '已解决' }],
])('tells nothing after %s on the day agreed', async (verb, body) => {
  approvals.clock.set('2026-09-23T03:00:00.000Z');
  expect((await act(verb, clerk, body)).status).toBe(200);
  approvals.clock.set('2026-10-30T02:00:00.000Z');
  expect(await approvals.check()).toMatchObject({ settled: 0, failed: [] });
  expect(await told()).toEqual([]);
});
