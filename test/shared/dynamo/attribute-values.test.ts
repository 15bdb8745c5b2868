import { convertToAttr, convertToNative } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredInValues,
  askedInAttributes,
  fromAttribute,
  toAttribute,
} from '../../../shared/dynamo/attribute-values.ts';

// The SDK takes a field `__proto__` for the prototype; here it is a field like any other.
const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => {
  const text = JSON.stringify(value);
  const numbers = [...text.matchAll(/-?\d+(\.\d+)?(e[+-]?\d+)?/gi)].map(([number]) =>
    Math.abs(Number(number)),
  );
  return !text.includes('__proto__') && numbers.every((number) => number <= Number.MAX_SAFE_INTEGER);
});

describe('the attributes of a table', () => {
  it('are written and read as the SDK does', () => {
    fc.assert(
      fc.property(json, (value) => {
        const attribute = toAttribute(value);
        expect(attribute).toEqual(convertToAttr(value));
        expect(fromAttribute(attribute)).toEqual(convertToNative(convertToAttr(value)));
      }),
    );
  });

  it('leave out what is undefined', () => {
    const value = { stays: 1, goes: undefined, list: ['a', undefined] };
    expect(toAttribute(value)).toEqual(convertToAttr(value, { removeUndefinedValues: true }));
  });

  it.each([
    ['a number beyond what JavaScript counts exactly', 2 ** 53],
    ['no number', Number.NaN],
    ['a date', new Date(0)],
    ['a set', new Set(['a'])],
    ['bytes', new Uint8Array(1)],
    ['a function', () => 1],
  ])('are made of no %s', (_, value) => {
    expect(() => toAttribute({ value })).toThrow();
  });

  it.each([
    [{ B: 'AA==' }],
    [{ SS: ['a'] }],
    [{ NS: ['1'] }],
    [{ N: '9007199254740993' }],
    [{}],
    ['text'],
    [null],
  ])('are not read where they are %j', (attribute) => {
    expect(() => fromAttribute(attribute)).toThrow();
  });

  it('stand where a request and its answer hold them, and nowhere else', () => {
    const key = { pk: 'a', sk: 'b' };
    const marshalled = { pk: { S: 'a' }, sk: { S: 'b' } };
    expect(
      askedInAttributes({ RequestItems: { leads: { Keys: [key], ConsistentRead: true } }, Limit: undefined }),
    ).toEqual({ RequestItems: { leads: { Keys: [marshalled], ConsistentRead: true } } });
    const put = (item: object, values: object) => ({
      TransactItems: [
        {
          Put: {
            TableName: 'leads',
            Item: item,
            ExpressionAttributeNames: { '#n': 'n' },
            ExpressionAttributeValues: values,
          },
        },
      ],
    });
    expect(askedInAttributes(put(key, { ':n': 1 }))).toEqual(put(marshalled, { ':n': { N: '1' } }));
    expect(
      answeredInValues({
        Count: 1,
        Items: [marshalled],
        LastEvaluatedKey: marshalled,
        Responses: { leads: [marshalled] },
      }),
    ).toEqual({ Count: 1, Items: [key], LastEvaluatedKey: key, Responses: { leads: [key] } });
  });
});
