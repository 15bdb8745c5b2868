import * as z from 'zod';

import type { CodedError } from '../coded-error.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { LocalDate } from '../time/clock.ts';
import { addDays } from '../time/dates.ts';
import { yearsAhead } from '../time/entered.ts';
import {
  nextWorkdayOnOrAfter,
  nthWorkdayAfter,
  unpublishedYearBetween,
  type WorkCalendar,
} from './work-calendar.ts';

/** Working days by default (行政许可法 art. 82); calendar days where the law says 自然日, as in land notices. */
export const dayUnits = ['workday', 'calendar-day'] as const;
export type DayUnit = (typeof dayUnits)[number];

/** The most days of either unit in what is stored: those of the years ahead of which work may be due, leap days and all. */
export const mostDaysStored = yearsAhead.work * 366;

/** The working days that no year has fewer of: without its weekends and the thirteen days of 全国年节及纪念日放假办法 (2024). */
const workdaysOfAYear = 365 - 2 * 52 - 13;

/** The longest limit that may be set in each unit, so that no work is due further ahead than people may name a day for it (rulings 38). */
export const longestLimit: Readonly<Record<DayUnit, number>> = {
  workday: yearsAhead.work * workdaysOfAYear,
  'calendar-day': yearsAhead.work * 365,
};

/** A length of time that carries its unit; 0 days is 即办, done on the day. What people set is held against `longestLimit` at the door. */
export const dayCountSchema = z.strictObject({
  days: z.int().min(0).max(mostDaysStored),
  unit: z.enum(dayUnits),
});
export type DayCount = z.infer<typeof dayCountSchema>;

/** The count left the years whose arrangement is published; `year` is the first that is missing. */
export type CalendarUncovered = CodedError<'CAL_UNCOVERED'> & { readonly facts: { readonly year: number } };

const calendarUncovered = (year: number): CalendarUncovered => ({
  code: 'CAL_UNCOVERED',
  detail: {
    zh: `到期日暂不能确定（${year}年放假安排尚未导入）`,
    en: `No due date yet: the calendar of ${year} has not been imported`,
  },
  facts: { year },
});

/** A date that may rest on a year not published yet. */
export type ProjectedDate = { date: LocalDate; provisional: boolean };

const lastDayOf = (calendar: WorkCalendar, from: LocalDate, { days, unit }: DayCount): LocalDate => {
  if (unit === 'calendar-day') return nextWorkdayOnOrAfter(calendar, addDays(from, days));
  return days === 0 ? nextWorkdayOnOrAfter(calendar, from) : nthWorkdayAfter(calendar, from, days);
};

/** The last day of a limit counted from the day after `from` (民法典 arts. 201, 203): always a working day; provisional when it leaves the published years. */
export const projectedDueDate = (calendar: WorkCalendar, from: LocalDate, limit: DayCount): ProjectedDate => {
  const date = lastDayOf(calendar, from, limit);
  return { date, provisional: unpublishedYearBetween(calendar, from, date) !== null };
};

/** As `projectedDueDate`, but refuses with `CAL_UNCOVERED` rather than project (rulings 1). */
export const dueDate = (
  calendar: WorkCalendar,
  from: LocalDate,
  limit: DayCount,
): Outcome<LocalDate, CalendarUncovered> => {
  const date = lastDayOf(calendar, from, limit);
  const year = unpublishedYearBetween(calendar, from, date);
  return year === null ? success(date) : failure(calendarUncovered(year));
};
