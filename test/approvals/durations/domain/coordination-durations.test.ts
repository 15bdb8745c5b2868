import { describe, expect, it } from 'vitest';
import {
  averageOf,
  keeps,
  noDurations,
  withTaken,
} from '../../../../services/approvals/durations/domain/coordination-durations.ts';
import { monthSchema } from '../../../../services/approvals/kernel/month.ts';

const month = monthSchema.parse('2026-03');

describe('what coordination took in a month', () => {
  it.each([
    // count, working days, average, kept.
    [0, 0, null, null],
    [1, 1, 1, true],
    [3, 1, 0.33, true],
    [3, 4, 1.33, false],
    // Not by the average as shown: this is above one though it rounds to it.
    [1000, 1001, 1, false],
  ])('is of %i in %i days the average %s, within a day: %s', (count, workdays, average, kept) => {
    expect([averageOf({ count, workdays }), keeps({ count, workdays }, 1)]).toEqual([average, kept]);
  });

  it('is added kind by kind', () => {
    const after = withTaken(withTaken(noDurations(month), 'adjudications', 2), 'adjudications', 0);
    expect(withTaken(after, 'consultations', 3)).toEqual({
      month,
      adjudications: { count: 2, workdays: 2 },
      consultations: { count: 1, workdays: 3 },
    });
  });
});
