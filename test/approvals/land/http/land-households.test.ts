import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, supervisor } from '../../../support/callers.ts';
import {
  acquisitionCentre,
  aHousehold,
  bringTo,
  landClerk,
  landHead,
  openAcquisition,
  seedLandDepartments,
  stepOn,
} from '../../support/land.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];
let path: string;

beforeEach(async () => {
  approvals = await startApprovals('2026-05-20T02:00:00.000Z');
  send = approvals.send;
  await seedLandDepartments(approvals);
  path = await openAcquisition(approvals);
});

const add = (overrides: Record<string, unknown> = {}) =>
  send('POST', `${path}/households`, { as: landClerk, body: aHousehold(overrides) });

const countsOf = async () => (await send('GET', path, { as: supervisor })).body.households;

const remindersOf = async () =>
  (await approvals.announced()).filter(({ type }) => type === 'approvals.land-household.contact-overdue.v1');

describe('the ledger of difficulties of an acquisition', () => {
  it('counts who has not signed, in the same write as the household', async () => {
    const [first] = [await add(), await add({ reference: '一村8号' })];
    expect(first.status).toBe(201);
    expect(await countsOf()).toMatchObject({ listed: 2, listedSigned: 0, unsigned: 2 });
    const signing = { as: landClerk, body: { on: '2026-05-20', document: '协议1号' } };
    expect((await send('POST', `${path}/households/${first.body.id}/sign`, signing)).body).toMatchObject({
      state: 'signed',
      signedOn: '2026-05-20',
      nextContactOn: null,
    });
    expect((await send('POST', `${path}/households/${first.body.id}/sign`, signing)).body.code).toBe(
      'LAND_HOUSEHOLD_SIGNED',
    );
    expect(await countsOf()).toMatchObject({ listed: 2, listedSigned: 1, unsigned: 1 });
    const { items } = (await send('GET', `${path}/households`, { as: supervisor })).body;
    expect(items.map(({ reference, state }: any) => `${reference} ${state}`)).toEqual([
      '一村8号 unsigned',
      '一村7号 signed',
    ]);
  });

  it('loses no count when households are entered at the same time', async () => {
    const entered = await Promise.all([1, 2, 3].map((n) => add({ reference: `一村${n}号` })));
    const written = entered.filter(({ status }) => status === 201).length;
    expect(written).toBeGreaterThan(0);
    expect((await countsOf()).listed).toBe(written);
  });

  it('keeps no name and takes no number of an identity card or a telephone', async () => {
    const { body } = await add();
    expect(body.householder).toBe('张*');
    const written = JSON.stringify(await approvals.announced());
    expect(written).not.toContain('张三丰');
    for (const note of ['身份证 500236199001011234', '电话 138 0000 8000', '138-0000-8000']) {
      const refused = await add({ note });
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/body/note']);
    }
  });

  it('shows the person and the words to those who work on it and the leader in charge alone', async () => {
    await add();
    const seen = async (as: Parameters<typeof send>[2]) =>
      (await send('GET', `${path}/households`, as)).body.items[0];
    const whole = { householder: '张*', note: '对房屋面积有异议' };
    const reduced = {
      householder: null,
      note: null,
      reference: '一村7号',
      demands: ['compensation', 'legacy'],
    };
    expect(await seen({ as: landClerk })).toMatchObject(whole);
    expect(await seen({ as: clerkOf(acquisitionCentre) })).toMatchObject(whole);
    expect(await seen({ as: { subject: 'leader-7', roles: ['leader'] } })).toMatchObject(whole);
    expect(await seen({ as: { subject: 'leader-8', roles: ['leader'] } })).toMatchObject(reduced);
    expect(await seen({ as: supervisor })).toMatchObject(reduced);
    const timeline = (await send('GET', `${path}/timeline`, { as: supervisor })).body;
    expect(JSON.stringify(timeline)).not.toContain('对房屋面积有异议');
  });

  it('reminds once that a contact is overdue, and again only after another day was set', async () => {
    const { body } = await add();
    approvals.clock.set('2026-05-24T15:59:59.999Z');
    await approvals.check();
    expect(await remindersOf()).toEqual([]);
    // The day was Friday 22 May; the reminder falls on the first working day after it.
    approvals.clock.set('2026-05-24T16:00:00.000Z');
    await Promise.all([approvals.check(), approvals.check()]);
    await approvals.check();
    const [reminder, ...more] = await remindersOf();
    expect(more).toEqual([]);
    expect(reminder?.data.audience).toMatchObject([
      { kind: 'person', subject: 'leader-7', capacity: 'responsible' },
      { kind: 'post', department: 'planning-and-natural-resources', post: 'clerk' },
    ]);
    const met = { on: '2026-05-25', demands: ['resettlement'], nextContactOn: '2026-05-26' };
    await send('POST', `${path}/households/${body.id}/record-contact`, { as: landClerk, body: met });
    approvals.clock.set('2026-06-10T02:00:00.000Z');
    await approvals.check();
    expect(await remindersOf()).toHaveLength(2);
  });

  it('takes no day of contact that has passed, and no contact that has not been', async () => {
    expect((await add({ nextContactOn: '2026-05-19' })).body.code).toBe('LAND_DAY_IMPOSSIBLE');
    const { body } = await add();
    const contact = `${path}/households/${body.id}/record-contact`;
    const refused = await send('POST', contact, {
      as: landClerk,
      body: { on: '2026-05-21', demands: [], nextContactOn: '2026-05-22' },
    });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/body/on']);
  });

  it('belongs to its acquisition: under another it is not there', async () => {
    const { body } = await add();
    const other = await openAcquisition(approvals);
    const sign = { as: landClerk, body: { on: '2026-05-20', document: '协议1号' } };
    expect((await send('POST', `${other}/households/${body.id}/sign`, sign)).status).toBe(404);
    await send('POST', `${path}/end`, { as: landHead, body: { reason: '规划调整' } });
    expect((await add()).body.code).toBe('LAND_WRONG_STATE');
  });

  it('lets the few that have not signed be explained, when each of them stands in it', async () => {
    await add();
    approvals.clock.set('2026-12-20T02:00:00.000Z');
    await bringTo(approvals, path, 'objections');
    const agreements = (overrides: Record<string, unknown>) =>
      send('POST', `${path}/record-step`, {
        as: landClerk,
        body: stepOn('agreements', '2026-10-20', overrides),
      });
    expect((await agreements({})).body.code).toBe('LAND_COUNTS_IMPOSSIBLE');
    expect((await agreements({ signed: 39, unsigned: 1 })).body.errors[0].pointer).toBe('/body/explanation');
    const recorded = await agreements({ signed: 39, unsigned: 1, explanation: '一户对面积有异议' });
    expect(recorded.body.next).toEqual(['application']);
  });
});
