import { beforeEach, describe, expect, it } from 'vitest';
import { admin } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../../../services/notifications/service.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { anAssignmentId, anEnvelope, toPost } from '../../support/directory-of-a-county.ts';

const office = 'development-and-reform';
const eventId = `${anAssignmentId}.1.1`;

const rungRaised = (cause: 'statutory' | 'promise') => ({
  assignmentId: anAssignmentId,
  kind: 'screening',
  title: { zh: '研判：夔门光学（虚构）', en: 'Screening: Kuimen Optics (fictional)' },
  subject: { kind: 'lead', leadId: '01KJQ0000000000000000000BB' },
  department: office,
  rung: 'rung-4',
  cause,
  dueOn: '2026-03-02',
  fellAt: '2026-03-02T16:00:00.000Z',
  superseded: [],
});

let send: Send;
let foundations: ReturnType<typeof foundationsOf>;
let clock: ReturnType<typeof createTestClock>;

beforeEach(async () => {
  clock = createTestClock('2026-03-02T01:00:00.000Z');
  foundations = foundationsOf(await createTestTable('notifications', definition), clock);
  ({ send } = createServiceClient(notificationsApi, foundations));
  for (const [post, person] of [
    ['clerk', 'clerk-1'],
    ['deputy-clerk', 'deputy-1'],
  ])
    await send('PUT', `/v1/post-holders/${office}/${post}`, {
      as: admin,
      body: { holders: [{ subject: person, displayName: person, from: '2026-01-01' }] },
    });
});

/** Tells the clerk at an instant that an assignment passed its promise or the law. */
const tell = async (cause: 'statutory' | 'promise', at: string): Promise<any> => {
  clock.set(at);
  const fact = rungRaised(cause);
  const type = 'approvals.assignment.rung-raised.v1';
  const envelope = anEnvelope({ type, fact, time: at, audience: [toPost(office, 'clerk')] });
  const work = notificationsHandlers(foundations)
    .find((handler) => handler.type === type)
    ?.prepare(envelope);
  if (work === null || work === undefined) throw new Error('the rung has not its published shape');
  await work();
  return (await send('GET', `/v1/notices/${eventId}`, { as: { roles: ['supervisor'] } })).body;
};

const inboxOf = async (person: string) =>
  (await send('GET', '/v1/inbox-items', { as: { subject: person, roles: ['clerk'] } })).body.items.map(
    ({ toldAt }: { toldAt: string }) => toldAt,
  );

const leaveOf = (person: string) =>
  send('PUT', `/v1/leaves/${office}/${person}/2026-03-02`, { as: admin, body: { to: '2026-03-31' } });

describe('news of a breach of law (rulings 43)', () => {
  it.each([
    ['at night', '2026-03-02T16:00:00.000Z', '2026-03-02T23:30:00.000Z'],
    ['on a Saturday', '2026-03-07T02:00:00.000Z', '2026-03-07T02:00:00.000Z'],
    ['on a Saturday night', '2026-03-07T14:01:00.000Z', '2026-03-07T23:30:00.000Z'],
    ['on a holiday', '2026-10-01T02:00:00.000Z', '2026-10-01T02:00:00.000Z'],
  ])('%s is in the inbox at once, and for other channels when the hours say', async (_, now, from) => {
    const notice = await tell('statutory', now);
    expect(await inboxOf('clerk-1')).toEqual([now]);
    expect([notice.toldAt, notice.otherChannelsFrom]).toEqual([now, from]);
  });

  it('reaches who is on leave beside whoever stands in for them', async () => {
    await leaveOf('clerk-1');
    const now = '2026-03-07T02:00:00.000Z';
    const { candidates } = await tell('statutory', now);
    expect([await inboxOf('clerk-1'), await inboxOf('deputy-1')]).toEqual([[now], [now]]);
    expect(candidates.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['delivered', 'delivered']);
  });

  it('reaches the office of the leading group too where all are on leave, who cannot act', async () => {
    await leaveOf('clerk-1');
    await leaveOf('deputy-1');
    const { candidates } = await tell('statutory', '2026-03-07T02:00:00.000Z');
    expect(await inboxOf('clerk-1')).toHaveLength(1);
    expect(candidates.map(({ recipient }: any) => recipient.department)).toContain('leading-group-office');
  });

  it('is told apart from a promise that passed: that leaves who is on leave alone and says no hour', async () => {
    await leaveOf('clerk-1');
    const notice = await tell('promise', '2026-03-07T02:00:00.000Z');
    expect([await inboxOf('clerk-1'), await inboxOf('deputy-1')]).toEqual([[], ['2026-03-07T02:00:00.000Z']]);
    expect(notice.otherChannelsFrom).toBeNull();
  });

  it.each([
    ['2026-03-03T12:30:00.000Z', '2026-03-03T12:30:00.000Z'],
    ['2026-03-04T12:30:00.000Z', '2026-03-05T00:00:00.000Z'],
  ])('told at %s goes by what was in force by then: %s', async (at, from) => {
    const coordinator = { subject: 'office-1', roles: ['coordinator'] as const };
    const settings = [
      { setting: '/urgentHours/opens', value: 480 },
      { setting: '/urgentHours/closes', value: 1200 },
    ];
    const body = { reason: '夜间不打扰', effectiveFrom: '2026-03-04', settings };
    const { body: change } = await send('POST', '/v1/notification-policy/changes', { as: coordinator, body });
    await send('POST', `/v1/notification-policy/changes/${change.id}/approve`, { as: admin });
    expect((await tell('statutory', at)).otherChannelsFrom).toBe(from);
  });
});
