import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorAt, placeOfCursor, type ListIdentity } from '../../../shared/dynamo/page.ts';

const index = { name: 'by-county', partitionKey: 'byCountyPk', sortKey: 'listSk' };
const list: ListIdentity = { index, partition: '500236#task', prefix: '1#' };
const position = { pk: '500236#task#A', sk: 'state', byCountyPk: '500236#task', listSk: '1#2026-03-02#A' };
const cursor = cursorAt(list, position);

const rewritten = (change: Record<string, unknown>): string => {
  const [place = '', seal = ''] = cursor.split('.');
  const read = JSON.parse(Buffer.from(place, 'base64url').toString());
  return `${Buffer.from(JSON.stringify({ ...read, ...change })).toString('base64url')}.${seal}`;
};

describe('a cursor', () => {
  it('names its place to the list that gave it out', () => {
    expect(placeOfCursor(list, cursor)).toEqual(position);
  });

  it.each<[string, ListIdentity]>([
    ['another partition', { ...list, partition: '500101#task' }],
    ['another prefix', { ...list, prefix: '1' }],
    ['no prefix', { ...list, prefix: undefined }],
    ['another index', { ...list, index: { ...index, name: 'by-department' } }],
    ['other keys', { ...list, index: { ...index, sortKey: 'otherSk' } }],
    ['the table itself', { ...list, index: null }],
  ])('is none of a list with %s', (_, other) => {
    expect(placeOfCursor(other, cursor)).toBeNull();
  });

  it.each([
    ['an altered key', rewritten({ listSk: '1#2026-03-03#A' })],
    ['an empty key', rewritten({ sk: '' })],
    ['a number for a key', rewritten({ pk: 1 })],
    ['an extra key', rewritten({ extra: 'x' })],
    ['a key outside the prefix', cursorAt({ ...list, prefix: '2#' }, { ...position, listSk: '2#x' })],
    ['a key too long', cursorAt(list, { ...position, sk: 'x'.repeat(1025) })],
    ['something behind it', `${cursor}.`],
    ['a sign that base64 does not know', `${cursor.slice(0, 5)}!${cursor.slice(5)}`],
    ['no seal', cursor.split('.')[0]!],
    ['nothing', ''],
    ['null', Buffer.from('null').toString('base64url')],
  ])('is none with %s', (_, altered) => {
    expect(placeOfCursor(list, altered)).toBeNull();
  });

  it('is none when any letter of it is another', () => {
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        const altered = cursor.slice(0, at) + letter + cursor.slice(at + 1);
        expect(placeOfCursor(list, altered)).toEqual(altered === cursor ? position : null);
      }),
    );
  });

  it('is nothing that somebody makes up', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (made) => {
        expect(placeOfCursor(list, made)).toBeNull();
      }),
    );
  });
});
