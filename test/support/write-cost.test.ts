import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../shared/dynamo/table-definition.ts';
import { itemBytes, valueBytes, type Item } from '../../shared/dynamo/item-size.ts';
import { transactionCost, type ItemWrite } from './write-cost.ts';

const definition: TableDefinition = {
  indexes: [{ name: 'open', partitionKey: 'openPk', sortKey: 'openSk', include: ['note'] }],
};

const anItem = (attributes: Item = {}): Item => ({ pk: 'a', sk: 'b', ...attributes });
const listed = (openSk: string, note = 'n'): Item => anItem({ openPk: 'x', openSk, note });

describe('the size of an item', () => {
  it.each([
    ['text in UTF-8', '招商', 6],
    ['a truth', true, 1],
    ['nothing', null, 1],
    ['a number: a byte, and one for every two digits that count', 1500, 2],
    ['a negative number: one more', -1.25, 4],
    ['an empty map', {}, 3],
    ['a map: three, and for each element its name, its value and one', { ab: 'c' }, 7],
    ['a list: three, and for each element its value and one', ['ab', 'c'], 8],
    ['a field left out: nothing', { ab: undefined }, 3],
  ])('counts %s', (_, value, bytes) => {
    expect(valueBytes(value)).toBe(bytes);
  });

  it('is that of its names and values, without the frame of a map', () => {
    expect(itemBytes({ pk: 'a', data: { n: 'x' } })).toBe(3 + 4 + 3 + 3);
  });
});

describe('the write units of a transaction', () => {
  const costs: readonly [string, ItemWrite, number, number][] = [
    ['a new item outside the index', { before: null, after: anItem() }, 2, 0],
    ['an item of a kibibyte and a bit', { before: null, after: anItem({ note: 'x'.repeat(1020) }) }, 4, 0],
    [
      'an item that shrinks, by what it was',
      { before: anItem({ t: 'x'.repeat(2000) }), after: anItem() },
      4,
      0,
    ],
    ['an entry that comes', { before: anItem(), after: listed('1') }, 2, 1],
    ['an entry that goes', { before: listed('1'), after: anItem() }, 2, 1],
    ['a deleted item and its entry', { before: listed('1'), after: null }, 2, 1],
    ['an entry whose key changes: out and in', { before: listed('1'), after: listed('2') }, 2, 2],
    ['an entry that carries something new', { before: listed('1'), after: listed('1', 'm') }, 2, 1],
    ['an entry that stays as it was', { before: listed('1'), after: { ...listed('1'), other: 1 } }, 2, 0],
  ];

  it.each(costs)('of %s', (_, write, tableUnits, indexUnits) => {
    expect(transactionCost(definition, [write])).toMatchObject({ tableUnits, indexUnits });
  });

  it('are those of its items when it is refused, and none of the index', () => {
    const cost = transactionCost(definition, [{ before: null, after: listed('1') }], true);
    expect(cost).toMatchObject({ tableUnits: 2, indexUnits: 0, indexEntries: 0 });
  });
});
