import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { itemBytes } from '../../../shared/dynamo/item-size.ts';
import { partitionOf, type Key } from '../../../shared/dynamo/keys.ts';
import { ShapeError } from '../../../shared/dynamo/stored-shape.ts';
import { eventDayIndex } from '../../../shared/dynamo/table-definition.ts';
import { inVolumes, largestItem, readWhole } from '../../../shared/dynamo/volumes.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import { toInstant } from '../../../shared/time/clock.ts';
import { principalOf } from '../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../support/test-table.ts';

const mostEntries = 150;
type Book = { id: string; entries: string[] };
const books: AggregateDefinition<Book> = {
  kind: 'book',
  schema: z.object({ id: z.string(), entries: z.array(z.string().max(2000)).max(mostEntries) }),
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: () => ({}),
};

const { county, subject } = principalOf({});
const now = toInstant(new Date('2026-03-02T01:00:00.000Z'));
const context: WriteContext = { county, actor: subject, correlationId: 'correlation-1', now };

let store: TestTable;
beforeAll(async () => {
  store = await createTestTable('leads', { indexes: [eventDayIndex] });
});

const itemsIn = async (pk: string) =>
  (
    await store.client.send(
      new QueryCommand({
        TableName: store.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      }),
    )
  ).Items!;
const itemsOf = (id: string) => itemsIn(partitionOf(county, 'book', id));
const entries = (count: number, letter = '夔') =>
  Array.from({ length: count }, (_, n) => `${n} ${letter.repeat(1990)}`);
const load = (id: string) => store.table.load(books, county, id);
const save = async (id: string, written: string[], during: WriteContext = context) =>
  store.table.save(during, books, {
    before: await load(id),
    after: { id, entries: written },
    events: [],
  });

describe('A record too large for one item', () => {
  it.each([
    ['of one letter stands in its item', 1, 0],
    ['just below 32 KB stands in its item', 5, 0],
    ['just above stands in two volumes', 6, 2],
    ['as large as it may be stands in volumes, too', mostEntries, 30],
  ])('%s', async (_, count, volumes) => {
    const id = `book-${count}`;
    expect((await save(id, entries(count))).ok).toBe(true);
    const items = await itemsOf(id);
    expect(items.map(({ sk }) => String(sk).split('#')[0]).filter((word) => word === 'volume')).toHaveLength(
      volumes,
    );
    for (const item of items) expect(itemBytes(item)).toBeLessThanOrEqual(largestItem);
    expect((await load(id))!.state).toEqual({ id, entries: entries(count) });
  });

  it('takes the place of what it was: no volume of before is left', async () => {
    await save('shrinking', entries(60));
    await save('shrinking', entries(12));
    expect(await itemsOf('shrinking')).toHaveLength(1 + 3);
    await save('shrinking', entries(1));
    expect(await itemsOf('shrinking')).toHaveLength(1);
    expect((await load('shrinking'))!.state.entries).toEqual(entries(1));
  });

  it('loses against whoever wrote first, with all its volumes', async () => {
    await save('raced', entries(20, '先'));
    const before = await load('raced');
    const write = (letter: string) =>
      store.table.save(context, books, {
        before,
        after: { id: 'raced', entries: entries(20, letter) },
        events: [],
      });
    const outcomes = await Promise.all([write('甲'), write('乙')]);
    const winner = outcomes.find(({ ok }) => ok)!;
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await load('raced'))!.state).toEqual(winner.ok && winner.value.state);
  });

  it('that more is added to than it may hold is refused as full, and stays as it was', async () => {
    await save('full', entries(mostEntries));
    const refused = await save('full', entries(mostEntries + 1)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ShapeError);
    expect((refused as ShapeError).fault).toBe('full');
    expect((await load('full'))!.state.entries).toHaveLength(mostEntries);
  });

  it('is told as unreadable when a volume is gone', async () => {
    await save('torn', entries(20));
    const Key = { pk: partitionOf(county, 'book', 'torn'), sk: 'volume#002' };
    await store.client.send(new DeleteCommand({ TableName: store.name, Key }));
    await expect(load('torn')).rejects.toThrow('volumes are missing');
    expect(await store.table.loadListed(books, county, 'torn')).toBeNull();
  });

  it('keeps the answer to a request word for word', async () => {
    const body = JSON.stringify(entries(40));
    const once = {
      kind: 'request',
      scope: 'officer-1#PUT /v1/books#key-1',
      fingerprint: 'f',
      takenAt: Date.parse(now),
      answer: () => ({ status: 200, headers: { etag: '"1"' }, body }),
    } as const;
    expect((await save('answered', entries(1), { ...context, once })).ok).toBe(true);
    for (const item of await itemsIn(`${county}#once#request#${once.scope}`))
      expect(itemBytes(item)).toBeLessThanOrEqual(largestItem);
    expect(await store.table.answerGiven(county, once, now)).toEqual({
      fingerprint: 'f',
      answer: { status: 200, headers: { etag: '"1"' }, body },
    });
  });
});

const key: Key = { pk: 'book', sk: 'state' };
type Stored = Readonly<Record<string, unknown>>;
const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
const stored = (version: number, data: unknown): Map<string, Stored> => {
  const { item, volumes } = inVolumes(key, { version, data }, 'data');
  return new Map([item, ...volumes].map((each) => [nameOf(each as Key), each]));
};

describe('Volumes', () => {
  it('give back whatever was put into them, cut wherever', () => {
    // As JSON has it, which knows one nought.
    const anything = fc
      .jsonValue({ stringUnit: 'binary' })
      .map((value): unknown => JSON.parse(JSON.stringify(value)));
    const filler = fc.string({
      unit: fc.constantFrom('a', '夔', '𠮷', '👩‍👩‍👧'),
      minLength: 9_000,
      maxLength: 40_000,
    });
    return fc.assert(
      fc.asyncProperty(anything, filler, async (value, text) => {
        const items = stored(1, { value, text });
        const read = await readWhole((at) => Promise.resolve(items.get(nameOf(at))), key, 'data');
        expect(read!['data']).toEqual({ value, text });
        for (const item of items.values()) expect(itemBytes(item)).toBeLessThanOrEqual(largestItem);
      }),
      { numRuns: 40 },
    );
  });

  it('written anew between the reading of the item and of its volumes are read anew', async () => {
    let items = stored(1, entries(20, '前'));
    const read = await readWhole(
      (at) => {
        const found = items.get(nameOf(at));
        if (at.sk === 'state') items = stored(2, entries(20, '后'));
        return Promise.resolve(found);
      },
      key,
      'data',
    );
    expect(read).toMatchObject({ version: 2, data: entries(20, '后') });
  });
});
