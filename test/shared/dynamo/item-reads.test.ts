import { describe, expect, it } from 'vitest';
import { createItemReads } from '../../../shared/dynamo/item-reads.ts';
import type { Operation } from '../../../shared/dynamo/ask.ts';
import type { Key } from '../../../shared/dynamo/keys.ts';

const name = 'a-table';
const key = (pk: string): Key => ({ pk, sk: 'state' });
const itemAt = ({ pk, sk }: Key) => ({ pk, sk, data: `of ${pk}` });

type Script = { readonly holds?: (key: Key) => boolean; readonly leavesOut?: number; readonly fails?: Error };

/** A table that answers as told, and the keys of each call it had. */
const createFakeTable = ({ holds = () => true, leavesOut = 0, fails }: Script = {}) => {
  const calls: {
    readonly kind: 'one' | 'batch';
    readonly keys: readonly Key[];
    readonly consistent: boolean;
  }[] = [];
  const ask = (operation: Operation, input: any): Promise<any> => {
    if (fails !== undefined && calls.length === 0) {
      calls.push({ kind: 'batch', keys: [], consistent: true });
      return Promise.reject(fails);
    }
    if (operation === 'GetItem') {
      const one = input.Key as Key;
      calls.push({ kind: 'one', keys: [one], consistent: input.ConsistentRead === true });
      return Promise.resolve({ Item: holds(one) ? itemAt(one) : undefined });
    }
    if (operation === 'BatchGetItem') {
      const asked = input.RequestItems![name]!;
      const keys = asked.Keys as Key[];
      calls.push({ kind: 'batch', keys, consistent: asked.ConsistentRead === true });
      const left = keys.slice(keys.length - leavesOut);
      const taken = keys.slice(0, keys.length - leavesOut);
      return Promise.resolve({
        // DynamoDB answers in no order in particular.
        Responses: { [name]: taken.filter(holds).map(itemAt).reverse() },
        UnprocessedKeys: leavesOut === 0 ? {} : { [name]: { Keys: left } },
      });
    }
    return Promise.reject(new Error('the table was asked for something else'));
  };
  return { read: createItemReads({ ask, name }), calls };
};

const numbered = (count: number): Key[] => Array.from({ length: count }, (_, n) => key(`p${n}`));

describe('reading items by their keys', () => {
  it('asks for one alone with the simple call', async () => {
    const { read, calls } = createFakeTable();
    expect(await read(key('a'))).toEqual(itemAt(key('a')));
    expect(calls).toEqual([{ kind: 'one', keys: [key('a')], consistent: true }]);
  });

  it('asks for those wanted side by side in one call, a few promises apart or not, and gives each its own', async () => {
    const { read, calls } = createFakeTable({ holds: ({ pk }) => pk !== 'b' });
    const later = async (wanted: Key) => {
      await Promise.resolve();
      await Promise.resolve();
      return read(wanted);
    };
    const found = await Promise.all([read(key('a')), later(key('b')), later(key('c'))]);
    expect(found).toEqual([itemAt(key('a')), undefined, itemAt(key('c'))]);
    expect(calls).toEqual([{ kind: 'batch', keys: [key('a'), key('b'), key('c')], consistent: true }]);
  });

  it('asks once for one wanted twice, which DynamoDB would refuse in a batch', async () => {
    const { read, calls } = createFakeTable();
    expect(await Promise.all([read(key('a')), read(key('a'))])).toEqual([itemAt(key('a')), itemAt(key('a'))]);
    const both = await Promise.all([read(key('a')), read(key('b')), read(key('a'))]);
    expect(both.map((item) => item?.['pk'])).toEqual(['a', 'b', 'a']);
    expect(calls.map(({ kind, keys }) => [kind, keys.length])).toEqual([
      ['one', 1],
      ['batch', 2],
    ]);
  });

  it.each([
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('asks for %i in calls of at most a hundred', async (count, sizes) => {
    const { read, calls } = createFakeTable();
    const found = await Promise.all(numbered(count).map(read));
    expect(found).toEqual(numbered(count).map(itemAt));
    expect(calls.map(({ keys }) => keys.length)).toEqual(sizes);
  });

  it('reads by itself what a busy table left out, and takes nothing left out for missing', async () => {
    const { read, calls } = createFakeTable({ leavesOut: 2 });
    expect(await Promise.all(numbered(4).map(read))).toEqual(numbered(4).map(itemAt));
    expect(calls.map(({ kind }) => kind)).toEqual(['batch', 'one', 'one']);
  });

  it('tells everybody who waited that a call failed, and reads on afterwards', async () => {
    const { read } = createFakeTable({ fails: new Error('throttled') });
    const outcomes = await Promise.allSettled([read(key('a')), read(key('b'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await read(key('a'))).toEqual(itemAt(key('a')));
  });
});
