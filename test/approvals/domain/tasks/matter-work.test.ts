import { describe, expect, it } from 'vitest';
import { limitsFor } from '../../../../services/approvals/domain/tasks/matter-work.ts';

const days = (count: number) => ({ days: count, unit: 'workday' as const });
const county = days(20);

describe('the limits of a task', () => {
  it.each([
    ['shortened at the opening, over all', days(2), days(3), days(9), days(2), days(9), 'entered'],
    ['shortened where no law is', days(2), days(3), null, days(2), null, 'entered'],
    ['promised in the catalogue', undefined, days(3), days(9), days(3), days(9), 'catalogue'],
    ['the law’s own, where nothing is promised', undefined, null, days(9), days(9), days(9), 'statute'],
    ['the county’s, where no law is', undefined, null, null, days(20), null, 'county'],
  ] as const)('are %s', (_, entered, promise, law, promised, statutory, source) => {
    const limits = limitsFor(entered, { promised: promise, statutory: law }, county);
    expect(limits).toEqual({ promised, statutory, source });
  });
});
