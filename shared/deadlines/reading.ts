import { settledThrough, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { DayCount } from '../calendar/due-date.ts';
import type { LocalDate } from '../time/clock.ts';
import {
  bindingLimit,
  dueDates,
  dueDatesIfResumed,
  firstDayUsing,
  ifResumedOn,
  isOverdue,
  isPaused,
  isStatutorilyOverdue,
  promisedLimit,
  used,
  type DeadlineClock,
  type DueDates,
} from './deadline-clock.ts';
import { yellowDays, type Ladder } from './ladder.ts';

/** 灰蓝绿黄红红★, from domain.md §5.1. */
export const lights = ['grey', 'blue', 'green', 'yellow', 'red', 'red-star'] as const;
export type Light = (typeof lights)[number];

/** A limit as the working days the clock has used when it ends. */
export const workdaysOf = (clock: DeadlineClock, calendar: WorkCalendar, limit: DayCount): number =>
  used(clock, calendar, firstDayUsing(clock, calendar, limit));

/** The working days used when the date shown is reached: the earlier of promise and law. */
export const workdaysToDue = (clock: DeadlineClock, calendar: WorkCalendar): number => {
  const promised = workdaysOf(clock, calendar, promisedLimit(clock, calendar));
  const statutory = bindingLimit(clock);
  return statutory === null ? promised : Math.min(promised, workdaysOf(clock, calendar, statutory));
};

/** Working days left until the date shown, that day included; negative once it has passed. */
export const remaining = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): number =>
  workdaysToDue(ifResumedOn(clock, calendar, on), calendar) - used(clock, calendar, on);

/** Y of a clock: how many working days before the due date the light turns yellow and `rung-0` falls. */
export const yellowDaysOf = (clock: DeadlineClock, calendar: WorkCalendar, ladder: Ladder): number =>
  yellowDays(ladder, workdaysOf(clock, calendar, promisedLimit({ ...clock, extension: null }, calendar)));

/**
 * The light of a matter at the end of a day; null stands for a matter whose clock has not started. The law's limit outranks all,
 * a promise already broken stays red through a pause (rulings 3).
 */
export const lightOf = (
  clock: DeadlineClock | null,
  calendar: WorkCalendar,
  ladder: Ladder,
  on: LocalDate,
): Light => {
  if (clock === null || on < clock.acceptedOn) return 'grey';
  if (isStatutorilyOverdue(clock, calendar, on)) return 'red-star';
  if (isOverdue(clock, calendar, on)) return 'red';
  if (isPaused(clock, calendar, on)) return 'blue';
  return remaining(clock, calendar, on) <= yellowDaysOf(clock, calendar, ladder) ? 'yellow' : 'green';
};

/** Everything a person is shown about a clock on a day; whoever counts the limit from `acceptedOn` arrives at the date due (rulings 2). */
export type ClockReading = {
  /** The very day on which it happened, a day off or not. */
  acceptedOn: LocalDate;
  used: number;
  remaining: number;
  light: Light;
  paused: boolean;
  overdue: boolean;
  statutorilyOverdue: boolean;
  /** Null while paused. */
  due: DueDates | null;
  dueIfResumedToday: DueDates;
  /** The count has left the published years. */
  provisional: boolean;
};

/** Reads a clock on a day. */
export const readClock = (
  clock: DeadlineClock,
  calendar: WorkCalendar,
  ladder: Ladder,
  on: LocalDate,
): ClockReading => ({
  acceptedOn: clock.acceptedOn,
  used: used(clock, calendar, on),
  remaining: remaining(clock, calendar, on),
  light: lightOf(clock, calendar, ladder, on),
  paused: isPaused(clock, calendar, on),
  overdue: isOverdue(clock, calendar, on),
  statutorilyOverdue: isStatutorilyOverdue(clock, calendar, on),
  due: dueDates(clock, calendar, on),
  dueIfResumedToday: dueDatesIfResumed(clock, calendar, on),
  provisional: settledThrough(calendar, on) !== on,
});
