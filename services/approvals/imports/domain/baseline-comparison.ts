import type { Assessment } from '../../scorecards/domain/assessment.ts';
import type { Figures } from '../../scorecards/domain/figures.ts';
import { add, divide, fraction, roundedIn, zero } from '../../scorecards/domain/fraction.ts';

/** A month as it enters a comparison, whether of the baseline or published. */
export type ComparedMonth = { readonly figures: Figures; readonly assessment: Assessment };

/** What some months come to on average; null where none of them says anything. */
export type Average = {
  readonly months: number;
  readonly decided: number;
  /** Mean of the months' scores, in tenths. */
  readonly scoreTenths: number | null;
  /** Decided on time among all decided, in tenths of a per cent. */
  readonly onTimePerMille: number | null;
  /** Mean of the months' buck-passing indexes, in tenths. */
  readonly buckPassingTenths: number | null;
};

const meanTenths = (tenths: readonly number[]): number | null =>
  tenths.length === 0
    ? null
    : roundedIn(
        1,
        fraction(
          tenths.reduce((sum, each) => sum + each, 0),
          tenths.length,
        ),
      );

const meanIndexTenths = (months: readonly ComparedMonth[]): number | null => {
  const indexes = months.flatMap(({ assessment: { buckPassing } }) =>
    buckPassing === null ? [] : [fraction(buckPassing.numerator, buckPassing.denominator)],
  );
  return indexes.length === 0
    ? null
    : roundedIn(10, divide(indexes.reduce(add, zero), fraction(indexes.length)));
};

/** The average of some months, exact until it is rounded. */
export const averageOf = (months: readonly ComparedMonth[]): Average => {
  const sum = (figure: 'decided' | 'decidedOnTime'): number =>
    months.reduce((total, { figures }) => total + figures[figure], 0);
  const decided = sum('decided');
  return {
    months: months.length,
    decided,
    scoreTenths: meanTenths(
      months.flatMap(({ assessment: { scoreTenths } }) => (scoreTenths === null ? [] : [scoreTenths])),
    ),
    onTimePerMille: decided === 0 ? null : roundedIn(1000, fraction(sum('decidedOnTime'), decided)),
    buckPassingTenths: meanIndexTenths(months),
  };
};
