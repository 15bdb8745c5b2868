import * as z from 'zod';
import { projectedDueDate, type DayCount } from '../../../../shared/calendar/due-date.ts';
import {
  nextWorkdayAfter,
  settledThrough,
  type WorkCalendar,
} from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema, startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';

/** How a step with a limit of its own, beside the clock of the matter, stands or ended; late is told once. */
export const smallLimitOutcome = { date: dateSchema, provisional: z.boolean(), lateTold: z.boolean() };

/** The limit of a step still to be done, with the calendar by which it was reckoned. */
export const smallLimitSchema = z.object({ ...smallLimitOutcome, calendarVersion: z.string() });
export type SmallLimit = Readonly<z.infer<typeof smallLimitSchema>>;

/** By when a step that began on a day is to be done; counting begins on the next day (domain.md §2.6.2). */
export const smallLimitFrom = (since: LocalDate, limit: DayCount, calendar: WorkCalendar): SmallLimit => ({
  ...projectedDueDate(calendar, since, limit),
  lateTold: false,
  calendarVersion: calendar.version,
});

/** Whether the working day has come by which a step still to be done is late. */
export const isLateOn = (date: LocalDate, calendar: WorkCalendar, today: LocalDate): boolean =>
  nextWorkdayAfter(calendar, date) <= today;

/**
 * When a step is late: 00:00 of the first working day past its limit. Null once told, and while that day lies beyond
 * the published calendar (rulings 1).
 */
export const lateAt = (
  { date, lateTold }: Pick<SmallLimit, 'date' | 'lateTold'>,
  calendar: WorkCalendar,
): Instant | null => {
  const lateOn = nextWorkdayAfter(calendar, date);
  return lateTold || settledThrough(calendar, lateOn) !== lateOn ? null : startOf(lateOn);
};
