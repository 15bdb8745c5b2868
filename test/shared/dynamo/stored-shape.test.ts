import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { childStep, type Collection } from '../../../shared/dynamo/commission.ts';
import { createReadDue } from '../../../shared/dynamo/due-items.ts';
import { dueAttributes, duePartitions } from '../../../shared/dynamo/keys.ts';
import { ShapeError } from '../../../shared/dynamo/stored-shape.ts';
import { dueIndex, eventDayIndex } from '../../../shared/dynamo/table-definition.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { leadIdSchema } from '../../../shared/identifiers.ts';
import { alarmSignals, type Log } from '../../../shared/log.ts';
import { toInstant } from '../../../shared/time/clock.ts';
import { principalOf } from '../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../support/test-table.ts';

const { county, subject } = principalOf({});
const context: Omit<WriteContext, 'once'> = {
  county,
  actor: subject,
  correlationId: 'correlation-1',
  now: toInstant(new Date('2026-03-02T01:00:00.000Z')),
};

const most = 10;
type Thing = { id: string; days: number; nextCheckAt?: string | undefined };
const entry = z.object({ summary: z.object({ days: z.int().max(most - 1) }) });
const things: AggregateDefinition<Thing> = {
  kind: 'thing',
  schema: z.object({ id: z.string(), days: z.int().max(most), nextCheckAt: z.string().optional() }),
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (code, { id, nextCheckAt }) => dueAttributes(code, 'thing', id, nextCheckAt ?? null),
};
const listIndex = { name: 'things', partitionKey: 'listPk', sortKey: 'listSk', include: ['summary'] };
const listed: AggregateDefinition<Thing> = {
  ...things,
  kind: 'listed-thing',
  entry,
  indexAttributes: (code, { id, days }) => ({ listPk: code, listSk: id, summary: { days } }),
};
const notes: Collection = { name: 'note', schema: z.object({ text: z.string().max(3) }) };
const change = (after: Thing, events: readonly DomainEvent[] = []) => ({ before: null, after, events });
const amended = (changed: unknown): DomainEvent => ({
  type: 'leads.lead.amended.v1',
  audience: [],
  fact: { leadId: leadIdSchema.parse('01HZZZZZZZZZZZZZZZZZZZZZZA'), changed: changed as string[] },
});

let store: TestTable;
const lines: { message: string; fields: Readonly<Record<string, unknown>> | undefined }[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (message, fields) => void lines.push({ message, fields }),
};
const signals = () => lines.map(({ fields }) => fields?.['signal']);

beforeAll(async () => {
  const definition = { indexes: [dueIndex, eventDayIndex, listIndex] };
  store = await createTestTable('leads', definition, undefined, log);
});
beforeEach(() => void (lines.length = 0));

const put = (Item: Record<string, unknown>) =>
  store.client.send(new PutCommand({ TableName: store.name, Item }));

const refusedAt = async (work: () => unknown): Promise<string[]> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof ShapeError && error.fault === 'unstorable')
      return error.issues.map(({ path }) => path);
    throw error;
  }
  return ['nothing was refused'];
};

describe('What its own schema could not read back is not written', () => {
  it('lets pass the largest value of the stored schema, and refuses the next with nothing written', async () => {
    const save = (id: string, days: number) =>
      store.table.save(context, things, change({ id, days }, [amended(['days'])]));
    expect((await save('at', most)).ok).toBe(true);
    expect(await refusedAt(() => save('above', most + 1))).toEqual(['days']);
    expect(await store.table.load(things, county, 'above')).toBeNull();
    const told = await store.table.timeline({ county, kind: 'thing', id: 'above' }, { limit: 10 });
    expect(told).toEqual({ ok: true, value: { items: [], nextCursor: null } });
  });

  it('holds for a fact, for its envelope and for what an index carries', async () => {
    const state = { id: 'b', days: 1 };
    const save = (events: readonly DomainEvent[], actor = context) =>
      store.table.save(actor, things, change(state, events));
    expect(await refusedAt(() => save([amended('not a list')]))).toEqual(['changed']);
    expect(await refusedAt(() => save([amended(['days'])], { ...context, correlationId: '' }))).toEqual([
      'correlationid',
    ]);
    const list = (days: number) => store.table.save(context, listed, change({ id: 'b', days }));
    expect(await refusedAt(() => list(most))).toEqual(['summary/days']);
    expect((await list(most - 1)).ok).toBe(true);
    expect(await store.table.load(things, county, 'b')).toBeNull();
  });

  it('holds for a list nobody could read, a due day the check could not read, and a child', async () => {
    const { entry: _, ...unlisted } = listed;
    expect(await refusedAt(() => store.table.save(context, unlisted, change({ id: 'c', days: 1 })))).toEqual([
      'summary',
    ]);
    const due = { id: 'c', days: 1, nextCheckAt: 'tomorrow' };
    expect(await refusedAt(() => store.table.save(context, things, change(due)))).toEqual(['0']);
    const note = (text: string) =>
      childStep(context, { kind: 'thing', id: 'c' }, { collection: notes, id: '1', data: { text } });
    expect(await refusedAt(() => note('four'))).toEqual(['text']);
    expect(note('six').put).toBeDefined();
  });
});

describe('What stands in the table and cannot be read', () => {
  it('is left out of a list, which shows the rest, counts it, and rings', async () => {
    for (const days of [1, 2]) await store.table.save(context, listed, change({ id: `list-${days}`, days }));
    await put({ pk: 'x', sk: 'state', listPk: county, listSk: 'list-bad', summary: { days: most } });
    const page = await store.table.list(listIndex, county, { limit: 10 }, entry, 'list-');
    expect(page).toEqual({
      ok: true,
      value: { items: [{ summary: { days: 1 } }, { summary: { days: 2 } }], nextCursor: null, unreadable: 1 },
    });
    expect(lines).toEqual([
      {
        message: 'a stored item cannot be read',
        fields: {
          signal: alarmSignals.unreadable,
          item: 'x state',
          issues: [{ path: 'summary/days', code: 'too_big' }],
        },
      },
    ]);
  });

  it('is left out of children and timelines alike', async () => {
    const parent = { county, kind: 'thing', id: 'd' };
    const step = childStep(context, parent, { collection: notes, id: '1', data: { text: 'one' } });
    await store.table.commit(context, undefined, [step]);
    await put({ pk: `${county}#thing#d`, sk: 'child#note#2', data: { text: 'four' } });
    await put({ pk: `${county}#thing#d`, sk: 'event#00000001#01', envelope: { id: 'broken' } });
    const children = await store.table.children(parent, notes, { limit: 10 });
    expect(children.ok && children.value).toMatchObject({ items: [{ text: 'one' }], unreadable: 1 });
    const timeline = await store.table.timeline(parent, { limit: 10 });
    expect(timeline.ok && timeline.value).toMatchObject({ items: [], unreadable: 1 });
    expect(signals()).toEqual([alarmSignals.unreadable, alarmSignals.unreadable]);
  });

  it('is named when it is asked for by its id, and passed over where it is one of many', async () => {
    await put({ pk: `${county}#thing#e`, sk: 'state', version: 1, data: { id: 'e', days: most + 1 } });
    await put({ pk: `${county}#thing#f`, sk: 'state', data: { id: 'f', days: 1 } });
    for (const id of ['e', 'f']) {
      await expect(store.table.load(things, county, id)).rejects.toMatchObject({ fault: 'unreadable' });
      expect(await store.table.loadListed(things, county, id)).toBeNull();
    }
    expect(signals()).toEqual(Array.from({ length: 4 }, () => alarmSignals.unreadable));
    const key = { pk: `${county}#thing#e`, sk: 'state' };
    await expect(store.table.get(key, z.object({ colour: z.string() }))).rejects.toMatchObject({
      fault: 'unreadable',
      item: `${county}#thing#e state`,
    });
  });

  it('does not keep the deadline check from the rest of what is due', async () => {
    const nextCheckAt = '2026-03-02T00:00:00.000Z';
    await store.table.save(context, things, change({ id: 'due', days: 1, nextCheckAt }));
    const shard = duePartitions.find(
      (each) => each === dueAttributes(county, 'thing', 'due', nextCheckAt)['duePk'],
    )!;
    await put({ pk: 'y', sk: 'state', duePk: shard, dueSk: '2026-03-01#nowhere' });
    const { items } = await createReadDue(store).page(shard, context.now, null);
    expect(items.map(({ id }) => id)).toEqual(['due']);
    expect(signals()).toEqual([alarmSignals.unreadable]);
  });
});
