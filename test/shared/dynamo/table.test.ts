import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { releaseClaim, takeClaim } from '../../../shared/dynamo/commission.ts';
import { createReadDue } from '../../../shared/dynamo/due-items.ts';
import { dueAttributes, duePartitions } from '../../../shared/dynamo/keys.ts';
import { createTable } from '../../../shared/dynamo/table.ts';
import { dueIndex, eventDayIndex } from '../../../shared/dynamo/table-definition.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { leadIdSchema } from '../../../shared/identifiers.ts';
import { toInstant } from '../../../shared/time/clock.ts';
import { principalOf } from '../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../support/test-table.ts';

type Counter = { id: string; count: number; nextCheckAt: string | null };
const definition: AggregateDefinition<Counter> = {
  kind: 'counter',
  schema: z.object({ id: z.string(), count: z.number(), nextCheckAt: z.string().nullable() }),
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, { id, nextCheckAt }) => dueAttributes(county, 'counter', id, nextCheckAt),
};

const { county, subject } = principalOf({});
const contextAt = (moment = '2026-03-02T01:00:00.000Z', once?: string): WriteContext => ({
  county,
  actor: subject,
  correlationId: 'correlation-1',
  now: toInstant(new Date(moment)),
  ...(once === undefined ? {} : { once: { kind: 'event', eventId: once } as const }),
});
const amended: DomainEvent = {
  type: 'leads.lead.amended.v1',
  audience: [],
  fact: { leadId: leadIdSchema.parse('01HZZZZZZZZZZZZZZZZZZZZZZA'), changed: ['count'] },
};

let store: TestTable;
beforeAll(async () => {
  store = await createTestTable('leads', { indexes: [dueIndex, eventDayIndex] });
});

const create = (id: string, context = contextAt(), nextCheckAt: string | null = null) =>
  store.table.save(context, definition, {
    before: null,
    after: { id, count: 0, nextCheckAt },
    events: [amended],
  });

const increment = async (id: string, context = contextAt()) => {
  const before = await store.table.load(definition, county, id);
  return store.table.save(context, definition, {
    before,
    after: { ...before!.state, count: before!.state.count + 1 },
    events: [amended],
  });
};

describe('the one write', () => {
  it('stores the state and its events, whose ids follow from the version', async () => {
    await create('a');
    await increment('a');
    const timeline = await store.table.timeline({ county, kind: 'counter', id: 'a' }, { limit: 10 });
    expect(timeline.ok && timeline.value.items.map(({ id }) => id)).toEqual(['a.1.1', 'a.2.1']);
    expect((await store.table.load(definition, county, 'a'))!).toMatchObject({
      version: 2,
      state: { count: 1 },
    });
  });

  it('refuses to make a thing that exists', async () => {
    await create('b');
    expect(await create('b')).toEqual({ ok: false, error: { kind: 'stale' } });
  });

  it('lets one of fifty parallel changes win, with one event', async () => {
    await create('c');
    const before = await store.table.load(definition, county, 'c');
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        store.table.save(contextAt(), definition, {
          before,
          after: { ...before!.state, count: n },
          events: [amended],
        }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const timeline = await store.table.timeline({ county, kind: 'counter', id: 'c' }, { limit: 100 });
    expect(timeline.ok && timeline.value.items).toHaveLength(2);
  });

  it('does an event once, however often it comes', async () => {
    await create('d');
    const outcomes = [];
    for (let n = 0; n < 3; n += 1) outcomes.push(await increment('d', contextAt(undefined, 'event-d')));
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.error.kind))).toEqual([
      'done',
      'repeated',
      'repeated',
    ]);
    expect((await store.table.load(definition, county, 'd'))!.state.count).toBe(1);
  });

  it('still knows an event after 35 days, and forgets it after 41', async () => {
    await create('e');
    await increment('e', contextAt('2026-03-02T01:00:00Z', 'event-e'));
    expect(await increment('e', contextAt('2026-04-06T01:00:00Z', 'event-e'))).toMatchObject({
      error: { kind: 'repeated' },
    });
    expect((await increment('e', contextAt('2026-04-12T01:00:00Z', 'event-e'))).ok).toBe(true);
  });

  it('knows a request for three days of real time, wherever business time has gone', async () => {
    await create('g');
    const taken = Date.parse('2026-12-01T00:00:00Z');
    const sentAt = (moment: string, hours: number): WriteContext => ({
      ...contextAt(moment),
      once: {
        ...{ kind: 'request', scope: 'g', fingerprint: 'g', takenAt: taken + hours * 3_600_000 },
        answer: () => ({ status: 200, headers: {}, body: '' }),
      },
    });
    const statuses = [];
    for (const context of [
      sentAt('2026-03-02T01:00:00Z', 0),
      sentAt('2026-05-02T01:00:00Z', 71),
      sentAt('2026-05-02T01:00:00Z', 73),
    ])
      statuses.push((await increment('g', context)).ok);
    expect(statuses).toEqual([true, false, true]);
  });

  it('keeps stored fields it does not know, so that one version may be rolled back', async () => {
    await create('f');
    const stored = z.looseObject({ data: z.looseObject({}) });
    const item = await store.table.get({ pk: '500236#counter#f', sk: 'state' }, stored);
    await store.client.send(
      new PutCommand({
        TableName: store.name,
        Item: { ...item, data: { ...item!.data, colour: 'red' } },
      }),
    );
    await increment('f');
    const after = await store.table.get({ pk: '500236#counter#f', sk: 'state' }, stored);
    expect(after!.data).toMatchObject({ count: 1, colour: 'red' });
  });

  it('names a claim that is held, and frees it again', async () => {
    const change = (id: string) => ({ before: null, after: { id, count: 0, nextCheckAt: null }, events: [] });
    await store.table.save(contextAt(), definition, change('g1'), [takeClaim(contextAt(), 'name', 'g1')]);
    const second = await store.table.save(contextAt(), definition, change('g2'), [
      takeClaim(contextAt(), 'name', 'g2'),
    ]);
    expect(second).toEqual({ ok: false, error: { kind: 'claimed', claim: 'name' } });
    expect(await store.table.load(definition, county, 'g2')).toBeNull();
    await store.table.commit(contextAt(), undefined, [releaseClaim(contextAt(), 'name')]);
    expect(
      (await store.table.save(contextAt(), definition, change('g3'), [takeClaim(contextAt(), 'name', 'g3')]))
        .ok,
    ).toBe(true);
  });
});

describe('the one write under faults', () => {
  const cancelled = (code: string, count: number) =>
    new TransactionCanceledException({
      message: code,
      $metadata: {},
      CancellationReasons: Array.from({ length: count }, () => ({ Code: code })),
    });

  const failing = (failures: Error[], after: 'before-writing' | 'after-writing' = 'before-writing') =>
    createTable({
      name: store.name,
      service: 'leads',
      log: store.log,
      ask: async (operation, input) => {
        const fault = failures.shift();
        if (fault !== undefined && after === 'before-writing') throw fault;
        const answer = await store.ask(operation, input);
        if (fault !== undefined) throw fault;
        return answer;
      },
    });
  const change = (id: string) => ({
    before: null,
    after: { id, count: 0, nextCheckAt: null },
    events: [amended],
  });

  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'tries again after %s and writes once',
    async (code) => {
      const table = failing([cancelled(code, 2), cancelled(code, 2)]);
      expect((await table.save(contextAt(), definition, change(`h-${code}`))).ok).toBe(true);
    },
  );

  it('gives up after five conflicts, having written nothing', async () => {
    const table = failing(Array.from({ length: 5 }, () => cancelled('TransactionConflict', 2)));
    expect(await table.save(contextAt(), definition, change('i'))).toEqual({
      ok: false,
      error: { kind: 'contended' },
    });
    expect(await store.table.load(definition, county, 'i')).toBeNull();
  });

  it('writes once when the answer of a written attempt is lost to a conflict', async () => {
    const table = failing([cancelled('TransactionConflict', 2)], 'after-writing');
    expect((await table.save(contextAt(), definition, change('j'))).ok).toBe(true);
    expect((await store.table.load(definition, county, 'j'))!.version).toBe(1);
  });

  it('throws a time-out on, and a repeat of the same event finds the work done', async () => {
    const lost = failing([Object.assign(new Error('timeout'), { name: 'TimeoutError' })], 'after-writing');
    await expect(lost.save(contextAt(undefined, 'event-k'), definition, change('k'))).rejects.toThrow(
      'timeout',
    );
    expect(await store.table.save(contextAt(undefined, 'event-k'), definition, change('k'))).toMatchObject({
      error: { kind: 'repeated' },
    });
  });
});

describe('the due index', () => {
  it('holds what is due up to an instant, oldest first within a shard, and nothing else', async () => {
    const times = ['2026-05-04T16:00:00.000Z', '2026-05-05T16:00:00.000Z', '2026-05-06T16:00:00.000Z'];
    for (const [n, time] of times.entries())
      for (let m = 0; m < 5; m += 1) await create(`due-${n}-${m}`, contextAt(), time);
    await create('never-due');
    const read = createReadDue(store);
    const found: string[] = [];
    for (const shard of duePartitions) {
      const { items } = await read.page(shard, toInstant(new Date(times[1]!)), null);
      expect(items.map(({ dueAt }) => dueAt)).toEqual(items.map(({ dueAt }) => dueAt).toSorted());
      found.push(...items.map(({ id }) => id));
    }
    expect(found.sort()).toEqual([0, 1].flatMap((n) => [0, 1, 2, 3, 4].map((m) => `due-${n}-${m}`)));
  });

  it('lets an item go when nothing is to fall on it any more', async () => {
    await create('settled', contextAt(), '2026-01-01T00:00:00.000Z');
    const before = await store.table.load(definition, county, 'settled');
    await store.table.save(contextAt(), definition, {
      before,
      after: { ...before!.state, nextCheckAt: null },
      events: [],
    });
    const read = createReadDue(store);
    for (const shard of duePartitions) {
      const { items } = await read.page(shard, toInstant(new Date('2026-02-01T00:00:00Z')), null);
      expect(items).toEqual([]);
    }
  });
});
