import * as z from 'zod';

import { dayCountSchema, projectedDueDate, type DayCount } from '../calendar/due-date.ts';
import { nextWorkdayAfter, nextWorkdayOnOrAfter, type WorkCalendar } from '../calendar/work-calendar.ts';
import { dateSchema, startOf, type Instant, type LocalDate } from '../time/clock.ts';
import { addDays, earlierOf, laterOf } from '../time/dates.ts';

/** `fixed`: the law gives the length (公示, tender) and the pause ends with it. `at-most`: open-ended up to a maximum. */
const pauseBounds = ['fixed', 'at-most'] as const;

/**
 * A lawful pause 停表. It takes out the days `(from, end]`: the day on which it begins still counts, the day of
 * resumption does not. `bound` is its length or maximum, counted from `from`.
 */
export const pauseSchema = z.strictObject({
  from: dateSchema,
  resumedOn: dateSchema.nullable(),
  bound: z.enum(pauseBounds),
  length: dayCountSchema,
});
export type Pause = z.infer<typeof pauseSchema>;

/** The days after one date up to and including another. */
export type Span = { readonly after: LocalDate; readonly upTo: LocalDate };

/** How a pause ends: the last day it takes out, and whether it ran into its maximum and so counts as improper (rulings 5). */
export type PauseEnd = { lastDay: LocalDate; improper: boolean; endsAt: Instant };

// A length that ends on a day off ends there: only limits roll on to a working day.
const boundEnd = (calendar: WorkCalendar, from: LocalDate, { days, unit }: DayCount): LocalDate =>
  unit === 'calendar-day' || days === 0
    ? addDays(from, days)
    : projectedDueDate(calendar, from, { days, unit }).date;

/**
 * The end of a pause as its record stands. Not resumed, it ends by itself with its length or maximum, at 00:00 of the
 * day after; only an `at-most` pause that nobody resumed in time is improper.
 */
export const endOfPause = (calendar: WorkCalendar, pause: Pause): PauseEnd => {
  const bound = boundEnd(calendar, pause.from, pause.length);
  const inTime = pause.resumedOn !== null && pause.resumedOn <= bound;
  const lastDay = inTime ? laterOf(pause.resumedOn ?? bound, pause.from) : bound;
  return { lastDay, improper: pause.bound === 'at-most' && !inTime, endsAt: startOf(addDays(lastDay, 1)) };
};

const isRunning = (calendar: WorkCalendar, pause: Pause, on: LocalDate): boolean => {
  if (on < pause.from) return false;
  if (pause.resumedOn !== null && pause.resumedOn <= on) return false;
  return on <= endOfPause(calendar, pause).lastDay;
};

/** Whether a clock with these pauses stands still at the end of a day: from the day of pausing until the day before resumption. */
export const isPausedOn = (calendar: WorkCalendar, pauses: readonly Pause[], on: LocalDate): boolean =>
  pauses.some((pause) => isRunning(calendar, pause, on));

/** The pauses as they would stand if each one running on that day were resumed then. */
export const resumedOnDay = (
  calendar: WorkCalendar,
  pauses: readonly Pause[],
  on: LocalDate,
): readonly Pause[] =>
  pauses.map((pause) => (isRunning(calendar, pause, on) ? { ...pause, resumedOn: on } : pause));

/** The days taken out after acceptance, in order and without overlap: overlapping pauses count once (domain.md §2.6.2). */
export const spansTakenOut = (
  calendar: WorkCalendar,
  pauses: readonly Pause[],
  acceptedOn: LocalDate,
): readonly Span[] => {
  const spans = pauses
    .map((pause) => ({ after: laterOf(acceptedOn, pause.from), upTo: endOfPause(calendar, pause).lastDay }))
    .filter(({ after, upTo }) => upTo > after)
    .sort((one, other) => (one.after < other.after ? -1 : 1));
  const union: Span[] = [];
  for (const span of spans) {
    const last = union.at(-1);
    if (last === undefined || span.after > last.upTo) union.push(span);
    else union[union.length - 1] = { after: last.after, upTo: laterOf(last.upTo, span.upTo) };
  }
  return union;
};

/** The part of each span that lies on or before a day. */
export const spansThrough = (spans: readonly Span[], on: LocalDate): readonly Span[] =>
  spans.filter(({ after }) => after < on).map(({ after, upTo }) => ({ after, upTo: earlierOf(upTo, on) }));

/** The first working day on or after a date that no span takes out. */
export const firstCountedWorkday = (
  calendar: WorkCalendar,
  spans: readonly Span[],
  from: LocalDate,
): LocalDate => {
  let day = nextWorkdayOnOrAfter(calendar, from);
  for (const { after, upTo } of spans) if (day > after && day <= upTo) day = nextWorkdayAfter(calendar, upTo);
  return day;
};
