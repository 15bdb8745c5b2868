import { packagedCalendar } from '../../shared/calendar/work-calendar.ts';
import { startClock } from '../../shared/deadlines/deadline-clock.ts';
import { defaultLadder } from '../../shared/deadlines/ladder.ts';
import { rungsFallen } from '../../shared/deadlines/settlement.ts';
import { dateOf, startOf, toInstant, type Instant } from '../../shared/time/clock.ts';
import { addDays } from '../../shared/time/dates.ts';
import { endsBeforeItStarts } from '../../services/approvals/imports/domain/logged-case.ts';
import type { Application, PermitLog } from './permit-log.ts';

/** An application that one group hands to another. */
export type HandedOff = { readonly application: Application; readonly to: string };

/** What is done at one instant, in this order: deadlines are checked, applications accepted, handed on, decided. */
export type Moment = {
  readonly at: Instant;
  readonly check: boolean;
  readonly accepted: readonly Application[];
  readonly handedOff: readonly HandedOff[];
  readonly decided: readonly Application[];
};

export type Schedule = {
  readonly moments: readonly Moment[];
  readonly firstInstant: Instant;
  readonly lastInstant: Instant;
  /** The applications that are replayed. */
  readonly applications: readonly Application[];
  /** How many were left out because their end precedes their start. */
  readonly skipped: number;
};

export type ReplaySettings = {
  readonly limitDays: number;
  /** How many applications are taken, from the first in the file on; null for all. */
  readonly cases: number | null;
  /** Whether applications are handed on as the log says. */
  readonly followHandOffs: boolean;
};

// A request takes its while and business time runs on meanwhile: what happened in the last seconds of a day is done a
// little earlier, so that it stays on that day.
const lastSecondsOfDay = 10_000;

/** When an act is done: at its own instant, or a few seconds before where the day in Shanghai is about to end. */
const actAt = (instant: Instant): Instant => {
  const latest = Date.parse(startOf(addDays(dateOf(instant), 1))) - lastSecondsOfDay;
  return Date.parse(instant) <= latest ? instant : toInstant(new Date(latest));
};

/** The instants after acceptance at which something falls on an application, up to its end. */
const fallsOn = (
  { start, end }: Application,
  limitDays: number,
  lastInstant: Instant,
): readonly Instant[] => {
  const promised = { days: limitDays, unit: 'workday' } as const;
  const clock = startClock({ acceptedOn: dateOf(start), promised, statutory: null }, start);
  return rungsFallen(clock, packagedCalendar, defaultLadder, [], end ?? lastInstant)
    .map(({ fellAt }) => fellAt)
    .filter((fellAt) => fellAt > start);
};

/** What is handed on before the start is taken over at the start, when there is something to hand on; after the end nothing is (rulings 16). */
const handOffsWithin = (application: Application): readonly (HandedOff & { readonly at: Instant })[] => {
  const { start, end, handOffs } = application;
  return handOffs
    .filter(({ at }) => end === null || at <= end)
    .map(({ at, group }) => ({ application, to: group, at: actAt(at < start ? start : at) }));
};

type Entry = { check: boolean; accepted: Application[]; handedOff: HandedOff[]; decided: Application[] };

/**
 * Everything that is done in a replay, in order of time. Deadlines are checked at each instant at which something falls
 * and once more at the end; what is to fall there the platform decides for itself.
 */
export const scheduleOf = (
  log: PermitLog,
  { limitDays, cases, followHandOffs }: ReplaySettings,
): Schedule => {
  const taken = cases === null ? log.applications : log.applications.slice(0, cases);
  const applications = taken.filter((application) => !endsBeforeItStarts(application));
  const entries = new Map<Instant, Entry>();
  const entryAt = (at: Instant): Entry => {
    const entry = entries.get(at) ?? { check: false, accepted: [], handedOff: [], decided: [] };
    entries.set(at, entry);
    return entry;
  };
  for (const application of applications) {
    entryAt(actAt(application.start)).accepted.push(application);
    for (const { at, ...handedOff } of followHandOffs ? handOffsWithin(application) : [])
      entryAt(at).handedOff.push(handedOff);
    if (application.end !== null) entryAt(actAt(application.end)).decided.push(application);
    for (const at of fallsOn(application, limitDays, log.lastInstant)) entryAt(at).check = true;
  }
  entryAt(log.lastInstant).check = true;
  const moments = [...entries]
    .map(([at, entry]) => ({ at, ...entry }))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return {
    moments,
    firstInstant: moments[0]?.at ?? log.lastInstant,
    lastInstant: log.lastInstant,
    applications,
    skipped: taken.length - applications.length,
  };
};
