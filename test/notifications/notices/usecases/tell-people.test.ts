import { beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../../../shared/dynamo/ask.ts';
import { admin } from '../../../support/callers.ts';
import { createTable } from '../../../../shared/dynamo/table.ts';
import { listInboxQuery } from '../../../../services/notifications/inbox/usecases/read-inbox.ts';
import { noticeDefinition } from '../../../../services/notifications/notices/store/notice-store.ts';
import { table as definition } from '../../../../services/notifications/kernel/table.ts';
import { itemsPerWrite } from '../../../../services/notifications/notices/usecases/deliver-items.ts';
import { notificationsApi, notificationsHandlers } from '../../../../services/notifications/service.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../../support/test-table.ts';
import {
  aLeadId,
  anAssignmentId,
  anEnvelope,
  subject,
  toPerson,
  toPost,
} from '../../support/directory-of-a-county.ts';

const office = 'development-and-reform';
const county = countyCodeSchema.parse('500236');

let testTable: TestTable;
let send: Send;
const clock = createTestClock('2026-03-02T01:00:00.000Z');

const consumerOf =
  (table: TestTable) =>
  async (envelope: Envelope): Promise<void> => {
    const handler = notificationsHandlers(foundationsOf(table, clock)).find(
      ({ type }) => type === envelope.type,
    );
    const work = handler?.prepare(envelope) ?? null;
    if (work === null) throw new Error(`${envelope.type} has no handler`);
    await work();
  };

const consume = (envelope: Envelope) => consumerOf(testTable)(envelope);

const inboxOf = async (person: string, state: 'all' | 'unread' | 'unacknowledged' = 'all') => {
  const listed = await listInboxQuery(testTable)(county, subject(person), state, { limit: 100 });
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.items.map((item) => item.state);
};

const noticeOf = async (eventId: string) =>
  (await testTable.table.load(noticeDefinition, county, eventId))?.state.candidates.map((each) => [
    each.person,
    each.outcome === 'delivered' ? 'delivered' : each.reason,
  ]);

const fill = (post: string, ...people: readonly string[]) =>
  send('PUT', `/v1/post-holders/${office}/${post}`, {
    as: admin,
    body: {
      holders: people.map((person) => ({ subject: person, displayName: person, from: '2026-01-01' })),
    },
  });

/** Counts what reaches DynamoDB, and lets an attempt fail after a number of writes. */
const observed = (table: TestTable, failAfterWrites = Infinity) => {
  const seen = { calls: 0, largest: 0 };
  let writes = 0;
  const ask: Ask = async (operation, input) => {
    seen.calls += 1;
    if ('TransactItems' in input) {
      seen.largest = Math.max(seen.largest, input.TransactItems?.length ?? 0);
      if ((writes += 1) > failAfterWrites) throw new Error('the process is gone');
    }
    return table.ask(operation, input);
  };
  return {
    seen,
    table: {
      ...table,
      table: createTable({ ask, name: table.name, service: 'notifications', log: table.log }),
    },
  };
};

beforeEach(async () => {
  testTable = await createTestTable('notifications', definition);
  ({ send } = createServiceClient(notificationsApi, foundationsOf(testTable, clock)));
});

describe('an event in the inbox of notifications', () => {
  it('becomes an item for each person told, and a notice with everybody and the reasons', async () => {
    await fill('clerk', 'clerk-1');
    await consume(
      anEnvelope({ audience: [toPost(office, 'clerk'), toPost(office, 'head'), toPerson('officer-1')] }),
    );
    expect(await inboxOf('clerk-1')).toMatchObject([
      {
        eventId: `${anAssignmentId}.1.1`,
        subject: anAssignmentId,
        root: aLeadId,
        capacity: 'responsible',
        post: { department: office, post: 'clerk' },
        title: { zh: '新交办：研判：夔门光学（虚构）' },
        toldAt: '2026-03-02T01:00:00.000Z',
        acknowledgement: { by: '2026-03-02T07:00:00.000Z', lapsed: false },
      },
    ]);
    expect(await inboxOf('officer-1')).toEqual([]);
    expect(new Set(await noticeOf(`${anAssignmentId}.1.1`))).toEqual(
      new Set([
        ['clerk-1', 'delivered'],
        [null, 'post-vacant'],
        ['officer-1', 'own-act'],
      ]),
    );
  });

  it('leaves a notice also when nobody is addressed', async () => {
    await consume(anEnvelope({ audience: [] }));
    expect(await noticeOf(`${anAssignmentId}.1.1`)).toEqual([]);
  });

  it('tells the B clerk while the A clerk is on leave', async () => {
    await fill('clerk', 'clerk-1');
    await fill('deputy-clerk', 'deputy-1');
    await send('PUT', `/v1/leaves/${office}/clerk-1/2026-03-02`, { as: admin, body: { to: '2026-03-06' } });
    await consume(anEnvelope({ audience: [toPost(office, 'clerk')] }));
    expect(await inboxOf('clerk-1')).toEqual([]);
    expect(await inboxOf('deputy-1')).toMatchObject([{ standsInFor: 'clerk-1', capacity: 'responsible' }]);
  });

  it('told again is told once', async () => {
    await fill('clerk', 'clerk-1');
    const envelope = anEnvelope({ audience: [toPost(office, 'clerk')] });
    await consume(envelope);
    await consume(envelope);
    expect(await inboxOf('clerk-1')).toHaveLength(1);
  });

  it('delivered many times at once is told once', async () => {
    await fill('clerk', 'clerk-1');
    const envelope = anEnvelope({ audience: [toPost(office, 'clerk')] });
    await Promise.all(Array.from({ length: 8 }, () => consume(envelope)));
    expect(await inboxOf('clerk-1')).toHaveLength(1);
  });

  it('sent again after its once-key has gone is still told once', async () => {
    await fill('clerk', 'clerk-1');
    const envelope = anEnvelope({ audience: [toPost(office, 'clerk')] });
    await consume(envelope);
    clock.set('2026-05-20T01:00:00.000Z');
    await fill('clerk', 'clerk-2');
    await consume(envelope);
    clock.set('2026-03-02T01:00:00.000Z');
    expect(await inboxOf('clerk-1')).toHaveLength(1);
    expect(await inboxOf('clerk-2')).toEqual([]);
  });

  it('stays within its county', async () => {
    await fill('clerk', 'clerk-1');
    await consume(anEnvelope({ audience: [toPost(office, 'clerk')], county: '500237' }));
    expect(await inboxOf('clerk-1')).toEqual([]);
  });

  it('costs one read for a department and one write', async () => {
    await fill('clerk', 'clerk-1');
    const { seen, table } = observed(testTable);
    const type = 'approvals.assignment.completed.v1';
    await consumerOf(table)(anEnvelope({ audience: [toPost(office, 'clerk', 'informed')], type }));
    expect(seen.calls).toBe(2);
  });
});

describe('an audience larger than one transaction', () => {
  const departments = Array.from({ length: 12 }, (_, n) => `department-${n}`);
  const staff = (department: string) => Array.from({ length: 10 }, (_, n) => `${department}-clerk-${n}`);
  const everybody = departments.flatMap(staff);
  const envelope = anEnvelope({ audience: departments.map((each) => toPost(each, 'clerk')) });

  beforeEach(async () => {
    for (const department of departments) {
      await send('PUT', `/v1/post-holders/${department}/clerk`, {
        as: admin,
        body: {
          holders: staff(department).map((person) => ({
            subject: person,
            displayName: person,
            from: '2026-01-01',
          })),
        },
      });
    }
  });

  const itemsEach = async () =>
    (await Promise.all(everybody.map((person) => inboxOf(person)))).map((all) => all.length);
  const onceEach = everybody.map(() => 1);

  it('is told in writes that stay below what a transaction holds', async () => {
    const { seen, table } = observed(testTable);
    await consumerOf(table)(envelope);
    expect(seen.largest).toBe(itemsPerWrite);
    expect(await itemsEach()).toEqual(onceEach);
    expect(await noticeOf(envelope.id)).toHaveLength(everybody.length);
  });

  it.each([1, 2, 3, 4])('is taken up again after a crash that follows %i writes', async (writes) => {
    await expect(consumerOf(observed(testTable, writes).table)(envelope)).rejects.toThrow();
    await fill('clerk', 'somebody-new');
    await consume(envelope);
    await consume(envelope);
    expect(await itemsEach()).toEqual(onceEach);
  });

  it('is told once when delivered several times at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => consume(envelope)));
    expect(await itemsEach()).toEqual(onceEach);
  });
});

describe('an event that comes when its once-key would be forgotten', () => {
  const told = '2026-03-02T01:00:00.000Z';
  const news = (id: string, time: string) => anEnvelope({ id, time, audience: [toPost(office, 'clerk')] });

  it.each([
    ['a second younger than forty days', '2026-01-21T01:00:01.000Z', 'delivered', 1],
    ['forty days old', '2026-01-21T01:00:00.000Z', 'delivered', 1],
    ['a second older', '2026-01-21T00:59:59.000Z', 'long-past', 0],
  ])('%s: told or on record as told to nobody', async (_, time, outcome, items) => {
    await fill('clerk', 'clerk-1');
    clock.set(told);
    await consume(news('old-event.1.1', time));
    expect(await noticeOf('old-event.1.1')).toEqual([['clerk-1', outcome]]);
    expect(await inboxOf('clerk-1')).toHaveLength(items);
  });

  it('is told to nobody anew who was told of it when it happened', async () => {
    await fill('clerk', 'clerk-1');
    clock.set(told);
    await consume(news('event.1.1', told));
    clock.set('2028-03-02T01:00:00.000Z');
    await consume(news('event.1.1', told));
    await consume(news('event.1.1', told));
    clock.set(told);
    expect(await noticeOf('event.1.1')).toEqual([['clerk-1', 'delivered']]);
    expect(await inboxOf('clerk-1')).toHaveLength(1);
  });
});
