import type { DayCount } from '../../../../shared/calendar/due-date.ts';

/** How long the law leaves a department for the steps around its decision; no county may lengthen them. */
export const statutorySteps = {
  /** The one notice of everything that is missing (行政许可法 32(4)). */
  notice: { days: 5, unit: 'workday' },
  /** Handing over the decision (行政许可法 44). */
  delivery: { days: 10, unit: 'workday' },
} as const satisfies Record<string, DayCount>;
