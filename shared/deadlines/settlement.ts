import * as z from 'zod';

import { settledThrough, type WorkCalendar } from '../calendar/work-calendar.ts';
import { startOf, type Instant, type LocalDate } from '../time/clock.ts';
import {
  bindingLimit,
  firstDayUsing,
  isHalted,
  promisedLimit,
  type DeadlineClock,
} from './deadline-clock.ts';
import { compareRungs, rungSchema, rungs, type Ladder, type Rung } from './ladder.ts';
import { endOfPause } from './pauses.ts';
import { workdaysOf, workdaysToDue, yellowDaysOf } from './reading.ts';

/** A rung that has fallen or was passed over, and the due version it belongs to; kept with the clock. */
export const raisedRungSchema = z.strictObject({ rung: rungSchema, dueVersion: z.int().min(1) });
export type RaisedRung = Readonly<z.infer<typeof raisedRungSchema>>;

/** Why a rung fell: days past the promise, or the limit of the law exceeded. */
export const fallCauses = ['promise', 'statutory'] as const;
export type FallCause = (typeof fallCauses)[number];

/** A rung and the instant at which it fell, however late that is noticed. `supersedes` names the lower rungs a statutory breach passed over. */
export type FallenRung = {
  rung: Rung;
  dueVersion: number;
  fellAt: Instant;
  cause: FallCause;
  supersedes: readonly Rung[];
};

type Fall = { rung: Rung; on: LocalDate; cause: FallCause; supersedes: readonly Rung[] };

const fallsByPromise = (clock: DeadlineClock, calendar: WorkCalendar, ladder: Ladder): readonly Fall[] => {
  const limit = workdaysOf(clock, calendar, promisedLimit(clock, calendar));
  return rungs.map((rung) => {
    const days =
      rung === 'rung-0'
        ? workdaysToDue(clock, calendar) - yellowDaysOf(clock, calendar, ladder)
        : limit + ladder.steps[rung];
    return {
      rung,
      on: firstDayUsing(clock, calendar, { days, unit: 'workday' }),
      cause: 'promise',
      supersedes: [],
    };
  });
};

const statutoryRung: Rung = 'rung-4';

/** Every rung of a clock in order of falling (rulings 6): a statutory breach goes straight to its rung and passes over those below. */
const fallsOf = (clock: DeadlineClock, calendar: WorkCalendar, ladder: Ladder): readonly Fall[] => {
  const falls = fallsByPromise(clock, calendar, ladder);
  const limit = bindingLimit(clock);
  if (limit === null) return falls;
  const days = workdaysOf(clock, calendar, limit) + 1;
  const breachedOn = firstDayUsing(clock, calendar, { days, unit: 'workday' });
  const below = falls.filter(({ rung }) => compareRungs(rung, statutoryRung) < 0);
  const above = falls.filter(({ rung }) => compareRungs(rung, statutoryRung) > 0);
  const byPromise = falls.filter(({ rung, on }) => rung === statutoryRung && on < breachedOn);
  if (byPromise.length > 0) return falls;
  const supersedes = below.filter(({ on }) => on >= breachedOn).map(({ rung }) => rung);
  const jump: Fall = { rung: statutoryRung, on: breachedOn, cause: 'statutory', supersedes };
  return [...below.filter(({ on }) => on < breachedOn), jump, ...above];
};

// Nothing is escalated on days that no published calendar covers (rulings 1), nor against whoever may not decide.
const scheduleOf = (clock: DeadlineClock, calendar: WorkCalendar, ladder: Ladder): readonly FallenRung[] =>
  (isHalted(clock) ? [] : fallsOf(clock, calendar, ladder))
    .filter(({ on }) => settledThrough(calendar, on) === on)
    .map(({ rung, on, cause, supersedes }) => ({
      rung,
      dueVersion: clock.dueVersion,
      fellAt: startOf(on),
      cause,
      supersedes,
    }));

/** The rungs that have not had their turn: neither in this due version, nor in an earlier one without lying ahead when the due date moved. */
const outstanding = (
  schedule: readonly FallenRung[],
  { dueVersion, dueVersionSince }: DeadlineClock,
  raised: readonly RaisedRung[],
): readonly FallenRung[] =>
  schedule.filter(
    ({ rung, fellAt }) =>
      !raised.some(
        (earlier) =>
          compareRungs(earlier.rung, rung) >= 0 &&
          (earlier.dueVersion === dueVersion || fellAt <= dueVersionSince),
      ),
  );

/** The rungs that have fallen up to an instant and were not raised yet, lowest and earliest first. */
export const rungsFallen = (
  clock: DeadlineClock,
  calendar: WorkCalendar,
  ladder: Ladder,
  raised: readonly RaisedRung[],
  until: Instant,
): readonly FallenRung[] =>
  outstanding(scheduleOf(clock, calendar, ladder), clock, raised).filter(({ fellAt }) => fellAt <= until);

/** The next instant at which a rung falls that was not raised yet, in the past when a check is late; null when none will by the published calendar. */
export const nextRungAt = (
  clock: DeadlineClock,
  calendar: WorkCalendar,
  ladder: Ladder,
  raised: readonly RaisedRung[],
): Instant | null => outstanding(scheduleOf(clock, calendar, ladder), clock, raised)[0]?.fellAt ?? null;

const nextPauseEndAt = (clock: DeadlineClock, calendar: WorkCalendar, now: Instant): Instant | null =>
  clock.pauses
    .filter(({ resumedOn }) => resumedOn === null)
    .map((pause) => endOfPause(calendar, pause).endsAt)
    .filter((endsAt) => endsAt > now)
    .sort()[0] ?? null;

/** What a check or a decision finds: what has fallen, what to keep as raised, and when to look again. */
export type Settlement = {
  fallen: readonly FallenRung[];
  raised: readonly RaisedRung[];
  /** The next rung, or the instant at which a running pause ends by itself; null when nothing is to come. */
  nextCheckAt: Instant | null;
};

/**
 * Settles a clock as of an instant. Run late it names every rung missed, in order and each with the instant it fell;
 * run again with the `raised` it answered, it finds nothing new. A decision settles first, then decides.
 */
export const settle = (
  matter: { clock: DeadlineClock; raised: readonly RaisedRung[] },
  calendar: WorkCalendar,
  ladder: Ladder,
  now: Instant,
): Settlement => {
  const { clock } = matter;
  const schedule = scheduleOf(clock, calendar, ladder);
  const fallen = outstanding(schedule, clock, matter.raised).filter(({ fellAt }) => fellAt <= now);
  const raised = [
    ...matter.raised,
    ...fallen.flatMap(({ rung, dueVersion, supersedes }) =>
      [...supersedes, rung].map((each) => ({ rung: each, dueVersion })),
    ),
  ];
  const instants = [
    outstanding(schedule, clock, raised)[0]?.fellAt ?? null,
    nextPauseEndAt(clock, calendar, now),
  ];
  const nextCheckAt = instants.filter((instant) => instant !== null).sort()[0] ?? null;
  return { fallen, raised, nextCheckAt };
};
