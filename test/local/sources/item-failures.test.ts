import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../shared/outcome.ts';
import { failedItems } from '../../../infra/local/sources/item-failures.ts';

const items = ['a', 'b', 'c'];
const report = (...identifiers: readonly string[]) =>
  success({ batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) });

describe('the failed items of a batch', () => {
  it.each([
    ['nothing reported', report(), []],
    ['no answer', success(null), []],
    ['one reported', report('b'), ['b']],
    ['an unknown item reported', report('x'), items],
    ['an empty identifier', report(''), items],
    ['a malformed report', success({ batchItemFailures: 'b' }), items],
    ['a function that threw', failure({ fault: 'thrown' as const, message: '' }), items],
  ])('%s', (_, outcome, expected) => {
    expect([...failedItems(outcome, items, true)]).toEqual(expected);
  });

  it('are none when the source does not ask for a report', () => {
    expect(failedItems(report('b'), items, false).size).toBe(0);
  });
});
