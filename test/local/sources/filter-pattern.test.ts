import { describe, expect, it } from 'vitest';
import { parsePattern, passes } from '../../../infra/local/sources/filter-pattern.ts';

const event = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { entity: { S: 'event' }, tags: { SS: ['a', 'b'] }, version: 7 } },
};
const image = (pattern: object): object => ({ dynamodb: { NewImage: pattern } });

describe('event filters', () => {
  it.each<[object, boolean]>([
    [{ eventName: ['INSERT'] }, true],
    [{ eventName: ['MODIFY', 'INSERT'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [image({ entity: { S: ['event'] } }), true],
    [image({ entity: { S: ['lead'] } }), false],
    [{ eventName: ['INSERT'], ...image({ entity: { S: ['lead'] } }) }, false],
    [image({ tags: { SS: ['b'] } }), true],
    [image({ gone: { S: ['x'] } }), false],
    [image({ gone: { S: [{ exists: false }] } }), true],
    [image({ entity: { S: [{ exists: true }] } }), true],
    [image({ entity: { S: [{ prefix: 'ev' }] } }), true],
    [image({ entity: { S: [{ suffix: 'ev' }] } }), false],
    [image({ entity: { S: [{ 'anything-but': ['event', 'lead'] }] } }), false],
    [image({ entity: { S: [{ 'anything-but': 'lead' }] } }), true],
    [image({ entity: { S: [{ 'equals-ignore-case': 'EVENT' }] } }), true],
    [image({ version: [{ numeric: ['>', 6, '<=', 7] }] }), true],
    [image({ version: [{ numeric: ['>', 7] }] }), false],
    [{ $or: [{ eventName: ['REMOVE'] }, image({ version: [7] })] }, true],
  ])('%j passes the event: %s', (pattern, expected) => {
    expect(parsePattern(JSON.stringify(pattern))(event)).toBe(expected);
  });

  it('with no filter everything passes, with several one suffices', () => {
    const [insert, remove] = ['INSERT', 'REMOVE'].map((name) =>
      parsePattern(JSON.stringify({ eventName: [name] })),
    );
    expect(passes([], event)).toBe(true);
    expect(passes([remove!, insert!], event)).toBe(true);
    expect(passes([remove!], event)).toBe(false);
  });

  it('an operator it does not know is refused', () => {
    expect(() => parsePattern('{"a":[{"wildcard":"x*"}]}')).toThrow('filters by "wildcard"');
  });
});
