import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

import { constant } from '../constant.ts';
import { dateSchema, type LocalDate } from '../time/clock.ts';
import { dateOfDayNumber, dayNumberOf, earlierOf, yearOf } from '../time/dates.ts';
import type { DayAdjustment, YearNotice } from './notices.ts';
import { dayOfWeekdayCount, isWeekday, weekdaysThrough } from './plain-weeks.ts';
import { fixedHolidays } from './statutory-holidays.ts';

/**
 * The working days of one county. Immutable; every answer about it is O(1). Days outside the published span are
 * projected (Monday to Friday less the holidays fixed by law) and never more than provisional.
 */
export type WorkCalendar = {
  /** Changes exactly when a working day or the published span changes. */
  readonly version: string;
  readonly publishedFrom: LocalDate;
  /** The last day of the last year published without a gap. A later notice may still change days of that December. */
  readonly publishedThrough: LocalDate;
  readonly firstDayNumber: number;
  /** For each tabulated day, how many working days of the table have passed, that day included. */
  readonly countThrough: readonly number[];
  /** The day numbers of the tabulated working days. */
  readonly workdays: readonly number[];
};

export type CalendarSources = {
  readonly notices: readonly YearNotice[];
  readonly adjustments: readonly DayAdjustment[];
};

const packagedYears = { first: 2004, last: 2026 } as const;
// Ten projected years hold the longest promise a county makes; beyond them plain weeks are counted.
const projectedYears = 10;

const latestNotices = (notices: readonly YearNotice[]): readonly YearNotice[] => {
  const latest = new Map<number, YearNotice>();
  for (const notice of notices) {
    const known = latest.get(notice.year);
    if (known === undefined || notice.version > known.version) latest.set(notice.year, notice);
  }
  return [...latest.values()].sort((one, other) => one.year - other.year);
};

const lastYearWithoutGap = (imported: ReadonlySet<number>): number => {
  let year: number = packagedYears.last;
  while (imported.has(year + 1)) year += 1;
  return year;
};

/** For each day that differs from a plain week, whether it is worked: law, packaged years, notices, county, the later over the earlier. */
const exceptionsOf = (
  { notices, adjustments }: CalendarSources,
  lastYear: number,
): ReadonlyMap<LocalDate, boolean> => {
  const imported = latestNotices(notices);
  const replaced = new Set(imported.map(({ year }) => year));
  const exceptions = new Map<LocalDate, boolean>();
  const packaged = (dates: readonly string[], worked: boolean): void => {
    for (const date of dates)
      if (!replaced.has(Number(date.slice(0, 4)))) exceptions.set(constant(dateSchema, date), worked);
  };
  for (let year = packagedYears.last + 1; year <= lastYear; year += 1)
    for (const monthAndDay of fixedHolidays)
      exceptions.set(dateSchema.parse(`${year}-${monthAndDay}`), false);
  packaged(Object.keys(published.holidays), false);
  packaged(Object.keys(published.workdays), true);
  for (const notice of imported) {
    for (const date of notice.holidays) exceptions.set(date, false);
    for (const date of notice.workdays) exceptions.set(date, true);
  }
  for (const { date, kind } of adjustments) exceptions.set(date, kind === 'workday');
  return exceptions;
};

const fingerprint = (days: readonly number[]): string => {
  // FNV-1a over the numbers themselves.
  let hash = 0x811c9dc5;
  for (const day of days) hash = Math.imul(hash ^ day, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const firstOfYear = (year: number): LocalDate => dateSchema.parse(`${year}-01-01`);
const lastOfYear = (year: number): LocalDate => dateSchema.parse(`${year}-12-31`);

type WorkdayTable = Pick<WorkCalendar, 'version' | 'countThrough' | 'workdays'>;

const tabulate = (
  sources: CalendarSources,
  { publishedYear, lastYear }: { readonly publishedYear: number; readonly lastYear: number },
): WorkdayTable => {
  const exceptions = new Map<number, boolean>();
  for (const [date, worked] of exceptionsOf(sources, lastYear)) exceptions.set(dayNumberOf(date), worked);
  const lastDayNumber = dayNumberOf(lastOfYear(lastYear));
  const workdays: number[] = [];
  const countThrough: number[] = [];
  for (let day = dayNumberOf(firstOfYear(packagedYears.first)); day <= lastDayNumber; day += 1) {
    if (exceptions.get(day) ?? isWeekday(day)) workdays.push(day);
    countThrough.push(workdays.length);
  }
  return { version: `${publishedYear}-${fingerprint(workdays)}`, countThrough, workdays };
};

/**
 * Builds a county's calendar from the packaged years 2004–2026, the notices imported since and the county's own adjustments;
 * its days are tabulated when they are first asked for, as most requests ask for none.
 */
export const buildCalendar = (sources: CalendarSources): WorkCalendar => {
  const importedYears = new Set(sources.notices.map(({ year }) => year));
  const publishedYear = lastYearWithoutGap(importedYears);
  const lastYear = Math.max(publishedYear, ...importedYears) + projectedYears;
  const publishedFrom = firstOfYear(packagedYears.first);
  let table: WorkdayTable | null = null;
  const tabulated = (): WorkdayTable => (table ??= tabulate(sources, { publishedYear, lastYear }));
  return {
    publishedFrom,
    publishedThrough: lastOfYear(publishedYear),
    firstDayNumber: dayNumberOf(publishedFrom),
    get version() {
      return tabulated().version;
    },
    get countThrough() {
      return tabulated().countThrough;
    },
    get workdays() {
      return tabulated().workdays;
    },
  };
};

/** The calendar of the packaged years alone, which each county starts from. */
export const packagedCalendar: WorkCalendar = buildCalendar({ notices: [], adjustments: [] });

const countThroughDay = (calendar: WorkCalendar, dayNumber: number): number => {
  const { countThrough, firstDayNumber, workdays } = calendar;
  const tabulated = countThrough[dayNumber - firstDayNumber];
  if (tabulated !== undefined) return tabulated;
  const edge = dayNumber < firstDayNumber ? firstDayNumber - 1 : firstDayNumber + countThrough.length - 1;
  const counted = dayNumber < firstDayNumber ? 0 : workdays.length;
  return counted + weekdaysThrough(dayNumber) - weekdaysThrough(edge);
};

const workdayOfCount = (calendar: WorkCalendar, count: number): number => {
  const { countThrough, firstDayNumber, workdays } = calendar;
  const tabulated = workdays[count - 1];
  if (tabulated !== undefined) return tabulated;
  const edge = count < 1 ? firstDayNumber - 1 : firstDayNumber + countThrough.length - 1;
  const counted = count < 1 ? 0 : workdays.length;
  return dayOfWeekdayCount(weekdaysThrough(edge) + count - counted);
};

/** W(after, upTo]: the working days after one date up to and including another; 0 when the second is not later (domain.md §2.6.2). */
export const workdaysBetween = (calendar: WorkCalendar, after: LocalDate, upTo: LocalDate): number =>
  upTo <= after
    ? 0
    : countThroughDay(calendar, dayNumberOf(upTo)) - countThroughDay(calendar, dayNumberOf(after));

export const isWorkday = (calendar: WorkCalendar, date: LocalDate): boolean => {
  const dayNumber = dayNumberOf(date);
  return countThroughDay(calendar, dayNumber) > countThroughDay(calendar, dayNumber - 1);
};

/** The n-th working day after a date, n ≥ 1: the first date up to which n working days have passed. */
export const nthWorkdayAfter = (calendar: WorkCalendar, date: LocalDate, n: number): LocalDate =>
  dateOfDayNumber(workdayOfCount(calendar, countThroughDay(calendar, dayNumberOf(date)) + n));

/** The first working day strictly after a date. */
export const nextWorkdayAfter = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  nthWorkdayAfter(calendar, date, 1);

/** The date itself when it is worked, else the first working day after it. */
export const nextWorkdayOnOrAfter = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  isWorkday(calendar, date) ? date : nextWorkdayAfter(calendar, date);

/** The first year within [from, through] whose arrangement is not published, or null. */
export const unpublishedYearBetween = (
  calendar: WorkCalendar,
  from: LocalDate,
  through: LocalDate,
): number | null => {
  if (from < calendar.publishedFrom) return yearOf(from);
  if (through <= calendar.publishedThrough) return null;
  return Math.max(yearOf(from), yearOf(calendar.publishedThrough) + 1);
};

/** The last day up to which facts can be settled: the given day, or the end of the published calendar before it. */
export const settledThrough = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  earlierOf(date, calendar.publishedThrough);
