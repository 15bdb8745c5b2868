import { beforeEach, describe, expect, it } from 'vitest';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { admin } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/notifications/kernel/table.ts';
import {
  notificationsApi,
  notificationsHandlers,
  settleNotifications,
} from '../../../../services/notifications/service.ts';
import { sweepDue } from '../../../../shared/deadlines/sweep.ts';
import { createReadDue } from '../../../../shared/dynamo/due-items.ts';
import { envelopeSchema, type Envelope } from '../../../../shared/events/envelope.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../../support/test-table.ts';
import { anAssignmentId, anEnvelope, toPost } from '../../support/directory-of-a-county.ts';

const office = 'development-and-reform';
const clerk = { subject: 'clerk-1', roles: ['clerk'] as const };
const head = { subject: 'head-1', roles: ['section-head'] as const };

const told = '2026-03-02T01:00:00.000Z';
const lapse = '2026-03-02T07:00:00.000Z';

let testTable: TestTable;
let send: Send;
let itemId: string;
const clock = createTestClock(told);

const check = async (now: string) => {
  clock.set(now);
  const foundations = foundationsOf(testTable, clock);
  const settle = settleNotifications(foundations);
  return sweepDue({
    due: createReadDue(testTable),
    now: clock.now(),
    settle: (item) => settle(item, clock.now()),
    timeRemains: () => true,
  });
};

const announced = async (type: string): Promise<Envelope[]> => {
  const answer = await testTable.client.send(
    new QueryCommand({
      TableName: testTable.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':pk': `500236#inbox-item#${itemId}`, ':event': 'event#' },
    }),
  );
  return (answer.Items ?? [])
    .map((item) => envelopeSchema.parse(item['envelope']))
    .filter((envelope) => envelope.type === type);
};
const lapses = () => announced('notifications.acknowledgement.lapsed.v1');

const consume = async (envelope: Envelope) => {
  const handlers = notificationsHandlers(foundationsOf(testTable, clock));
  await handlers.find(({ type }) => type === envelope.type)?.prepare(envelope)?.();
};

beforeEach(async () => {
  clock.set(told);
  testTable = await createTestTable('notifications', definition);
  ({ send } = createServiceClient(notificationsApi, foundationsOf(testTable, clock)));
  for (const [post, person] of [
    ['clerk', 'clerk-1'],
    ['section-head', 'head-1'],
  ]) {
    await send('PUT', `/v1/post-holders/${office}/${post}`, {
      as: admin,
      body: { holders: [{ subject: person, displayName: person, from: '2026-01-01' }] },
    });
  }
  await consume(
    anEnvelope({ audience: [toPost(office, 'clerk'), toPost(office, 'section-head', 'informed')] }),
  );
  const { body } = await send('GET', '/v1/inbox-items?state=unacknowledged', { as: clerk });
  itemId = body.items[0].inboxItemId;
});

describe('an assignment that nobody acknowledges', () => {
  it('lapses after four working hours, and not a moment before', async () => {
    expect(await check('2026-03-02T06:59:59.999Z')).toMatchObject({ settled: 0 });
    expect(await check(lapse)).toMatchObject({ settled: 1, failed: [] });
    const { body } = await send('GET', `/v1/inbox-items/${itemId}`, { as: clerk });
    expect(body.acknowledgement).toEqual({ by: lapse, provisional: false, lapsed: true });
  });

  it('lapses once, however late and however often the check runs', async () => {
    await Promise.all([check('2026-03-05T01:00:00.000Z'), check('2026-03-05T01:00:00.000Z')]);
    await check('2026-03-09T01:00:00.000Z');
    expect(await lapses()).toHaveLength(1);
  });

  it('is brought to the post above, in words', async () => {
    await check(lapse);
    const [event] = await lapses();
    if (event === undefined) throw new Error('a lapse is announced');
    await consume(event);
    const { body } = await send('GET', '/v1/inbox-items', { as: head });
    expect(body.items.map((item: { title: string }) => item.title)).toEqual([
      '未按时签收：新交办：研判：夔门光学（虚构）',
      '新交办：研判：夔门光学（虚构）',
    ]);
    expect(body.items[0].acknowledgement).toBeNull();
  });

  it('can still be acknowledged, and stays marked as lapsed', async () => {
    await check(lapse);
    const { body } = await send('POST', `/v1/inbox-items/${itemId}/acknowledge`, { as: clerk });
    expect(body).toMatchObject({ acknowledgedAt: lapse, acknowledgement: { lapsed: true } });
  });
});

describe('an assignment received, or no longer needed, before its message is acknowledged', () => {
  const comes = (type: string, time: string) => {
    clock.set(time);
    return consume(anEnvelope({ id: `${anAssignmentId}.2.1`, type, time, audience: [] }));
  };
  const received = (time: string) => comes('approvals.assignment.received.v1', time);
  const itemOf = async () => (await send('GET', `/v1/inbox-items/${itemId}`, { as: clerk })).body;

  it.each([
    ['received', 'approvals.assignment.received.v1'],
    ['overtaken', 'approvals.assignment.overtaken.v1'],
  ])('is %s: nobody is reported for the message', async (_, type) => {
    await comes(type, '2026-03-02T06:59:00.000Z');
    expect((await itemOf()).acknowledgement).toBeNull();
    expect((await send('GET', '/v1/inbox-items?state=unacknowledged', { as: clerk })).body.items).toEqual([]);
    expect(await check('2026-03-05T01:00:00.000Z')).toMatchObject({ settled: 0 });
    expect(await lapses()).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    await received('2026-03-02T02:00:00.000Z');
    await received('2026-03-02T02:00:00.000Z');
    expect((await itemOf()).acknowledgement).toBeNull();
  });

  it('is reported all the same where it was received too late', async () => {
    await received('2026-03-02T07:00:00.001Z');
    await check('2026-03-02T07:05:00.000Z');
    expect((await itemOf()).acknowledgement).toMatchObject({ lapsed: true });
    await received('2026-03-02T07:10:00.000Z');
    expect((await itemOf()).acknowledgement).toMatchObject({ lapsed: true });
    expect(await lapses()).toHaveLength(1);
  });
});

describe('an assignment acknowledged in time', () => {
  it('is never checked, and its acknowledgement is announced once among the facts of its lead', async () => {
    await send('POST', `/v1/inbox-items/${itemId}/acknowledge`, { as: clerk });
    await send('POST', `/v1/inbox-items/${itemId}/acknowledge`, { as: clerk });
    expect(await check('2026-03-09T01:00:00.000Z')).toMatchObject({ settled: 0 });
    expect(await lapses()).toEqual([]);
    const envelope = anEnvelope({ audience: [] });
    expect(await announced('notifications.inbox-item.acknowledged.v1')).toMatchObject([
      {
        actor: 'clerk-1',
        partitionkey: envelope.partitionkey,
        data: { fact: { inboxItemId: itemId, aboutEvent: envelope.id, aboutSubject: envelope.subject } },
      },
    ]);
  });

  it('is not acknowledged by being read', async () => {
    await send('POST', `/v1/inbox-items/${itemId}/read`, { as: clerk });
    expect(await check(lapse)).toMatchObject({ settled: 1 });
  });
});

describe('an assignment told in the last hours of the published calendar', () => {
  const evening = '2026-12-31T09:00:00.000Z';
  const notice = {
    year: 2027,
    noticeNumber: '国办发明电〔2026〕9号',
    holidays: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'],
    workdays: [],
    version: 1,
  };
  const itemTold = async () => {
    clock.set(evening);
    await consume(
      anEnvelope({ id: `${anAssignmentId}.7.1`, time: evening, audience: [toPost(office, 'clerk')] }),
    );
    const { body } = await send('GET', '/v1/inbox-items?state=unacknowledged', { as: clerk });
    itemId = body.items[0].inboxItemId;
    return body.items[0];
  };

  it('lapses on no guessed day: it moves on to the next day without a word', async () => {
    const { acknowledgement } = await itemTold();
    expect(acknowledgement).toMatchObject({ provisional: true });
    await check('2027-01-05T01:00:00.000Z');
    expect(await check('2027-01-05T01:05:00.000Z')).toMatchObject({ settled: 0, failed: [] });
    expect(await check('2027-01-06T01:00:00.000Z')).toMatchObject({ settled: 1 });
    expect(await lapses()).toEqual([]);
    const { body } = await send('GET', `/v1/inbox-items/${itemId}`, { as: clerk });
    expect(body.acknowledgement).toMatchObject({ provisional: true, lapsed: false });
  });

  it('lapses by the true calendar once that has been imported', async () => {
    await itemTold();
    await check('2027-01-05T01:00:00.000Z');
    const imported = { id: 'years.1.1', type: 'approvals.calendar.imported.v1', subject: 'years' };
    await consume(anEnvelope({ ...imported, audience: [], fact: { notice } }));
    await check('2027-01-06T01:00:00.000Z');
    expect(await lapses()).toMatchObject([{ data: { fact: { acknowledgeBy: '2027-01-04T04:00:00.000Z' } } }]);
  });
});
