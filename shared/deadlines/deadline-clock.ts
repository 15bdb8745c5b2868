import * as z from 'zod';

import {
  dayCountSchema,
  mostDaysStored,
  type DayCount,
  type DayUnit,
  type ProjectedDate,
} from '../calendar/due-date.ts';
import {
  nthWorkdayAfter,
  settledThrough,
  unpublishedYearBetween,
  workdaysBetween,
  type WorkCalendar,
} from '../calendar/work-calendar.ts';
import { dateOf, dateSchema, instantSchema, type Instant, type LocalDate } from '../time/clock.ts';
import { addDays, daysBetween } from '../time/dates.ts';
import {
  firstCountedWorkday,
  isPausedOn,
  pauseSchema,
  resumedOnDay,
  spansTakenOut,
  spansThrough,
  type Pause,
  type Span,
} from './pauses.ts';

/** Days on which nobody may decide a matter in favour; out of the clock as a pause is, from one day until another. */
export const haltSchema = z.strictObject({ from: dateSchema, until: dateSchema.nullable() });
export type Halt = Readonly<z.infer<typeof haltSchema>>;

/** An extension lawfully granted (行政许可法 art. 42), in the unit of the limit it extends. */
export const extensionSchema = z.strictObject({
  days: z.int().min(1).max(mostDaysStored),
  grantedOn: dateSchema,
});
export type Extension = z.infer<typeof extensionSchema>;

/**
 * The clock of one accepted matter: what was promised, what the law allows and what stops it. Everything else about it
 * (due dates, lights, rungs) is derived from this and the calendar.
 */
export const deadlineClockSchema = z.strictObject({
  /** The very day of receipt or acceptance, a day off too; the first day that counts is the next working day (rulings 2). */
  acceptedOn: dateSchema,
  promised: dayCountSchema,
  statutory: dayCountSchema.nullable(),
  /** True where the law's limit is only recalled, or its source confirmed by nobody: it breaks no law (rulings 28). */
  statutoryUnproven: z.literal(true).optional(),
  /** The promise ends no earlier than so many calendar days after acceptance: those for which notices must stand (rulings 29). */
  notices: z.int().min(1).max(mostDaysStored).optional(),
  extension: extensionSchema.nullable(),
  pauses: z.array(pauseSchema).max(60).readonly(),
  /** When the matter stood still because what it depends on had failed; absent where it never did. */
  halts: z.array(haltSchema).max(60).readonly().optional(),
  /** Rises each time the due date is moved by extension, correction or calendar; a pause does not move it. */
  dueVersion: z.int().min(1),
  dueVersionSince: instantSchema,
});
export type DeadlineClock = Readonly<z.infer<typeof deadlineClockSchema>>;

/** Starts the clock of a matter accepted on a day. */
export const startClock = (
  matter: Pick<DeadlineClock, 'acceptedOn' | 'promised' | 'statutory' | 'statutoryUnproven' | 'notices'>,
  now: Instant,
): DeadlineClock => ({
  ...matter,
  extension: null,
  pauses: [],
  dueVersion: 1,
  dueVersionSince: now,
});

// A halt ends with what caused it, however long that takes.
const openEnded = { days: mostDaysStored, unit: 'calendar-day' } as const;

const standstillsOf = ({ pauses, halts = [] }: DeadlineClock): readonly Pause[] => [
  ...pauses,
  ...halts.map(({ from, until }): Pause => ({ from, resumedOn: until, bound: 'at-most', length: openEnded })),
];

/** Whether a clock stands still because what the matter depends on has failed; it turns no rung until that is over. */
export const isHalted = ({ halts = [] }: DeadlineClock): boolean => halts.some(({ until }) => until === null);

/** The days which pauses and halts take out of a clock, in order, merged, none before acceptance. */
export const takenOut = (clock: DeadlineClock, calendar: WorkCalendar): readonly Span[] =>
  spansTakenOut(calendar, standstillsOf(clock), clock.acceptedOn);

const lengthIn = (unit: DayUnit, calendar: WorkCalendar, { after, upTo }: Span): number =>
  unit === 'workday' ? workdaysBetween(calendar, after, upTo) : Math.max(0, daysBetween(after, upTo));

/** Days of a unit used from acceptance up to and including a day, pauses taken out. */
export const usedIn = (unit: DayUnit, clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): number =>
  spansThrough(takenOut(clock, calendar), on).reduce(
    (left, span) => left - lengthIn(unit, calendar, span),
    lengthIn(unit, calendar, { after: clock.acceptedOn, upTo: on }),
  );

/** used(on): the working days a clock has used up to and including a day (domain.md §2.6.2). */
export const used = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): number =>
  usedIn('workday', clock, calendar, on);

const forward = (unit: DayUnit, calendar: WorkCalendar, from: LocalDate, days: number): LocalDate =>
  unit === 'workday' && days > 0 ? nthWorkdayAfter(calendar, from, days) : addDays(from, Math.max(0, days));

/** The first working day that counts on which at least so many days are used; the day of acceptance when none are needed. */
export const firstDayUsing = (
  clock: DeadlineClock,
  calendar: WorkCalendar,
  { days, unit }: DayCount,
): LocalDate => {
  const spans = takenOut(clock, calendar);
  let needed = days;
  let day = forward(unit, calendar, clock.acceptedOn, needed);
  for (const span of spans) {
    if (span.after >= day) break;
    needed += lengthIn(unit, calendar, span);
    day = forward(unit, calendar, clock.acceptedOn, needed);
  }
  return firstCountedWorkday(calendar, spans, day);
};

// Used beyond the last day of the limit, which for working days is used > limit. The day on which a limit ends is never
// late, not even where it is the first working day after a receipt on a day off and the promise was to act at once.
const isPast = (clock: DeadlineClock, calendar: WorkCalendar, limit: DayCount, on: LocalDate): boolean => {
  // Nothing is late by a calendar that nobody has published: late is what was late when the published years ended.
  const settled = settledThrough(calendar, on);
  const lastDay = firstDayUsing(clock, calendar, limit);
  return usedIn(limit.unit, clock, calendar, settled) > usedIn(limit.unit, clock, calendar, lastDay);
};

const extended = ({ days, unit }: DayCount, extension: Extension): DayCount => ({
  days: days + extension.days,
  unit,
});

/** The statutory limit with its extension; null when the law sets none. */
export const statutoryLimit = ({ statutory, extension }: DeadlineClock): DayCount | null =>
  statutory === null || extension === null ? statutory : extended(statutory, extension);

/** The law's limit with its extension where exceeding it breaks the law; null where the law sets none or none is proven (rulings 28). */
export const bindingLimit = (clock: DeadlineClock): DayCount | null =>
  clock.statutoryUnproven === true ? null : statutoryLimit(clock);

// The later of the promise and of the days for which a notice must stand.
const promiseWithNotices = (clock: DeadlineClock, calendar: WorkCalendar): DayCount => {
  const { promised, notices } = clock;
  if (notices === undefined) return promised;
  const standing: DayCount = { days: notices, unit: 'calendar-day' };
  return firstDayUsing(clock, calendar, standing) > firstDayUsing(clock, calendar, promised)
    ? standing
    : promised;
};

/** The promised limit; an extension lengthens it too, unless the promise had already passed when it was granted (rulings 4). */
export const promisedLimit = (clock: DeadlineClock, calendar: WorkCalendar): DayCount => {
  const { extension } = clock;
  const promised = promiseWithNotices(clock, calendar);
  if (extension === null || isPast(clock, calendar, promised, extension.grantedOn)) return promised;
  return extended(promised, extension);
};

/** Overdue ⇔ used > promised limit + extension, nothing else (rulings 2); never by an unpublished calendar. */
export const isOverdue = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): boolean =>
  isPast(clock, calendar, promisedLimit(clock, calendar), on);

/** Whether the limit of the law itself, extension included, is exceeded. */
export const isStatutorilyOverdue = (
  clock: DeadlineClock,
  calendar: WorkCalendar,
  on: LocalDate,
): boolean => {
  const limit = bindingLimit(clock);
  return limit !== null && isPast(clock, calendar, limit, on);
};

/** Whether the clock stands still, by a lawful pause or a halt, at the end of a day. */
export const isPaused = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): boolean =>
  isPausedOn(calendar, standstillsOf(clock), on);

const haltEndedOn = (halt: Halt, on: LocalDate): Halt =>
  halt.until === null && halt.from <= on ? { ...halt, until: on } : halt;

/** The clock as it would stand if everything that holds it up on that day ended then. */
export const ifResumedOn = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): DeadlineClock => ({
  ...clock,
  pauses: resumedOnDay(calendar, clock.pauses, on),
  ...(clock.halts === undefined ? {} : { halts: clock.halts.map((halt) => haltEndedOn(halt, on)) }),
});

/** The last days of a clock; `shown` is the earlier of promise and law (rulings 4). Working days always, provisional beyond the published years. */
export type DueDates = { promised: ProjectedDate; statutory: ProjectedDate | null; shown: ProjectedDate };

const lastDay = (clock: DeadlineClock, calendar: WorkCalendar, limit: DayCount): ProjectedDate => {
  const date = firstDayUsing(clock, calendar, limit);
  return { date, provisional: unpublishedYearBetween(calendar, clock.acceptedOn, date) !== null };
};

/** The due dates if every pause running on `on` were resumed then. */
export const dueDatesIfResumed = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): DueDates => {
  const resumed = ifResumedOn(clock, calendar, on);
  const promised = lastDay(resumed, calendar, promisedLimit(resumed, calendar));
  const limit = statutoryLimit(resumed);
  const statutory = limit === null ? null : lastDay(resumed, calendar, limit);
  return {
    promised,
    statutory,
    shown:
      statutory !== null && clock.statutoryUnproven !== true && statutory.date < promised.date
        ? statutory
        : promised,
  };
};

/** The due dates, or null while the clock is paused (domain.md §2.6.2). */
export const dueDates = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate): DueDates | null =>
  isPaused(clock, calendar, on) ? null : dueDatesIfResumed(clock, calendar, on);

/** What moved when a clock was revised: the date shown before and after. */
export type DueMove = { from: ProjectedDate; to: ProjectedDate };

/**
 * Marks a clock that an extension, a correction or a new calendar has changed: when the date shown has moved, the due
 * version rises, so that the rungs still ahead are armed again. Pauses are no revision.
 */
export const reviseDue = (
  before: { clock: DeadlineClock; calendar: WorkCalendar },
  after: { clock: DeadlineClock; calendar: WorkCalendar },
  now: Instant,
): { clock: DeadlineClock; moved: DueMove | null } => {
  const today = dateOf(now);
  const from = dueDatesIfResumed(before.clock, before.calendar, today).shown;
  const to = dueDatesIfResumed(after.clock, after.calendar, today).shown;
  if (from.date === to.date) return { clock: after.clock, moved: null };
  const clock = { ...after.clock, dueVersion: before.clock.dueVersion + 1, dueVersionSince: now };
  return { clock, moved: { from, to } };
};
