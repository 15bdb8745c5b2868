import { describe, expect, it } from 'vitest';
import { limitsFor } from '../../../../services/approvals/domain/tasks/matter-work.ts';

const days = (count: number) => ({ days: count, unit: 'workday' as const });
const county = days(20);

describe('the limits of a task', () => {
  it.each([
    ['entered, over all', days(2), days(7), days(3), days(9), days(2), days(7), 'entered'],
    ['entered, with no law', days(2), null, days(3), days(9), days(2), null, 'entered'],
    ['promised in the catalogue', undefined, undefined, days(3), days(9), days(3), days(9), 'catalogue'],
    [
      'the law’s own, where nothing is promised',
      undefined,
      undefined,
      null,
      days(9),
      days(9),
      days(9),
      'statute',
    ],
    ['the county’s, where no law is', undefined, undefined, null, null, days(20), null, 'county'],
    ['the county’s, where the law is set aside', undefined, null, null, days(9), days(20), null, 'county'],
  ] as const)('are %s', (_, entered, enteredLaw, promise, law, promised, statutory, source) => {
    const limits = limitsFor(
      { promised: entered, statutory: enteredLaw },
      { promised: promise, statutory: law },
      county,
    );
    expect(limits).toEqual({ promised, statutory, source });
  });
});
