import * as z from 'zod';
import { nextWorkdayOnOrAfter, type WorkCalendar } from '../../../shared/calendar/work-calendar.ts';
import { dateSchema, startOf, type Instant, type LocalDate } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';

/** A civil month as `YYYY-MM`; sorts as text. */
export const monthSchema = z
  .string()
  .regex(/^2\d{3}-(0[1-9]|1[0-2])$/, '应为年份和月份 · must be a month such as 2026-03')
  .brand<'Month'>();
export type Month = z.infer<typeof monthSchema>;

export const monthOf = (date: LocalDate): Month => monthSchema.parse(date.slice(0, 7));

const firstDayOf = (month: Month): LocalDate => dateSchema.parse(`${month}-01`);

export const previousMonth = (month: Month): Month => monthOf(addDays(firstDayOf(month), -1));

// No month has more than 31 days, and none fewer than 28.
export const nextMonth = (month: Month): Month => monthOf(addDays(firstDayOf(month), 31));

export const lastDayOf = (month: Month): LocalDate => addDays(firstDayOf(nextMonth(month)), -1);

/** When a month is closed and its scorecards are published: 00:00 of the first working day of the next month. */
export const closesAt = (month: Month, calendar: WorkCalendar): Instant =>
  startOf(nextWorkdayOnOrAfter(calendar, firstDayOf(nextMonth(month))));
