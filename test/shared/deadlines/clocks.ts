import fc from 'fast-check';

import { isWorkday, packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import { startClock, type DeadlineClock } from '../../../shared/deadlines/deadline-clock.ts';
import type { Pause } from '../../../shared/deadlines/pauses.ts';
import { startOf, type LocalDate } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { day, daysFrom } from '../calendar/days.ts';

/** A clock that promises so many working days, with whatever else a test needs. */
export const aClock = (
  acceptedOn: string,
  days: number,
  change: Partial<DeadlineClock> = {},
): DeadlineClock => ({
  ...startClock(
    { acceptedOn: day(acceptedOn), promised: { days, unit: 'workday' }, statutory: null },
    startOf(day(acceptedOn)),
  ),
  ...change,
});

/** An open-ended pause with a generous maximum, resumed on a day. */
export const aPause = (from: string, resumedOn: string | null, change: Partial<Pause> = {}): Pause => ({
  from: day(from),
  resumedOn: resumedOn === null ? null : day(resumedOn),
  bound: 'at-most',
  length: { days: 90, unit: 'calendar-day' },
  ...change,
});

const anyLength = fc.record({
  days: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom('workday', 'calendar-day'),
});

const aPauseAfter = (acceptedOn: LocalDate): fc.Arbitrary<Pause> =>
  fc
    .record({
      offset: fc.integer({ min: -20, max: 90 }),
      resumedAfter: fc.option(fc.integer({ min: 0, max: 60 })),
      bound: fc.constantFrom('fixed', 'at-most'),
      length: anyLength,
    })
    .map(({ offset, resumedAfter, bound, length }) => {
      const from = addDays(acceptedOn, offset);
      return { from, resumedOn: resumedAfter === null ? null : addDays(from, resumedAfter), bound, length };
    });

/** Any clock accepted in 2024–2026, with pauses that overlap, begin before acceptance, run on or touch. */
export const anyClock: fc.Arbitrary<DeadlineClock> = fc
  .record({
    acceptedOn: fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2024-01-01'), days)),
    promised: fc.integer({ min: 0, max: 45 }),
    statutory: fc.option(anyLength),
    extension: fc.option(
      fc.record({ days: fc.integer({ min: 1, max: 15 }), after: fc.integer({ min: 0, max: 40 }) }),
    ),
  })
  .chain(({ acceptedOn, promised, statutory, extension }) =>
    fc.array(aPauseAfter(acceptedOn), { maxLength: 4 }).map((pauses) =>
      aClock(acceptedOn, promised, {
        statutory,
        pauses,
        extension:
          extension === null
            ? null
            : { days: extension.days, grantedOn: addDays(acceptedOn, extension.after) },
      }),
    ),
  );

/** The last day which a pause takes out, found by stepping. */
const lastDayByStepping = ({ from, resumedOn, length }: Pause): LocalDate => {
  let left = length.days;
  let bound = from;
  while (left > 0) {
    bound = addDays(bound, 1);
    if (length.unit === 'calendar-day' || isWorkday(packagedCalendar, bound)) left -= 1;
  }
  return resumedOn !== null && resumedOn < bound ? resumedOn : bound;
};

/** used(on) by looking at each day for itself: worked, after acceptance, in no pause. */
export const usedByStepping = (clock: DeadlineClock, on: LocalDate): number =>
  daysFrom(clock.acceptedOn, on).filter(
    (date) =>
      date > clock.acceptedOn &&
      isWorkday(packagedCalendar, date) &&
      !clock.pauses.some((pause) => date > pause.from && date <= lastDayByStepping(pause)),
  ).length;
