import * as z from 'zod';
import { dayCountSchema, projectedDueDate, type DayCount } from '../../../../shared/calendar/due-date.ts';
import {
  nextWorkdayAfter,
  settledThrough,
  type WorkCalendar,
} from '../../../../shared/calendar/work-calendar.ts';
import { dateOf, dateSchema, instantSchema, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';

/** The day by which something small is to be done, such as receiving or answering; counting begins on the next day (domain.md §2.6.2). */
export const shortLimitSchema = z.object({
  since: instantSchema,
  within: dayCountSchema,
  date: dateSchema,
  provisional: z.boolean(),
  calendarVersion: keptLine(),
});
export type ShortLimit = Readonly<z.infer<typeof shortLimitSchema>>;

export const shortLimit = (since: Instant, within: DayCount, calendar: WorkCalendar): ShortLimit => ({
  since,
  within,
  ...projectedDueDate(calendar, dateOf(since), within),
  calendarVersion: calendar.version,
});

/** The limit by the calendar in force. */
export const reckonedAnew = ({ since, within }: ShortLimit, calendar: WorkCalendar): ShortLimit =>
  shortLimit(since, within, calendar);

/**
 * When a limit has passed: 00:00 of the first working day after its day; null while that day lies beyond the published
 * calendar (rulings 1).
 */
export const passedAt = ({ date }: Pick<ShortLimit, 'date'>, calendar: WorkCalendar): Instant | null => {
  const passedOn = nextWorkdayAfter(calendar, date);
  return settledThrough(calendar, passedOn) === passedOn ? startOf(passedOn) : null;
};

export const hasPassed = (limit: Pick<ShortLimit, 'date'>, calendar: WorkCalendar, at: Instant): boolean => {
  const passed = passedAt(limit, calendar);
  return passed !== null && passed <= at;
};
