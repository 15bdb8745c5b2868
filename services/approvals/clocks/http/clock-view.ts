import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import type { DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { rungs } from '../../../../shared/deadlines/ladder.ts';
import { lights, readClock, yellowDaysOf } from '../../../../shared/deadlines/reading.ts';
import type { RaisedRung } from '../../../../shared/deadlines/settlement.ts';
import { dateOf, dateSchema, instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import type { RungDuties } from '../domain/rung-duties.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskLimits } from '../domain/matter-limits.ts';
import { dutiesViewSchema, presentDuties } from './delay-bodies.ts';
import { evidenceLevelSchema } from '../../../../shared/evidence.ts';

const projectedDate = z.object({ date: dateSchema, provisional: z.boolean() });

/** A clock as it is read on a day; each figure has its source beside it. */
export const clockViewSchema = z.object({
  limit: z.object({ promised: dayCountSchema, statutory: dayCountSchema.nullable() }),
  /** On what each limit rests; null where the work does not say. What is only recalled names no article and breaks no law (rulings 28). */
  limitBasis: z
    .object({
      promised: evidenceLevelSchema.nullable(),
      statutory: z
        .object({ citation: z.string().nullable(), evidence: evidenceLevelSchema, binds: z.boolean() })
        .nullable(),
    })
    .nullable(),
  acceptedOn: dateSchema,
  /** The day as of which the clock is read: today, or the day on which the work was closed. */
  readOn: dateSchema,
  used: z.int(),
  /** Working days left, the due day included; negative when overdue. */
  remaining: z.int(),
  /** The earlier of promise and law. Null while the clock is paused; then the projection shows what resuming today would give. */
  due: projectedDate.nullable(),
  promisedDue: projectedDate.nullable(),
  statutoryDue: projectedDate.nullable(),
  dueIfResumedToday: projectedDate,
  light: z.enum(lights),
  /** The light turns yellow when no more working days than this remain. */
  yellowFrom: z.int(),
  overdue: z.boolean(),
  statutorilyOverdue: z.boolean(),
  rungsRaised: z.array(z.object({ rung: z.enum(rungs), dueVersion: z.int() })),
  /** What the first two rungs asked of people, and what they answered (rulings 37). */
  duties: dutiesViewSchema,
  nextCheckAt: instantSchema.nullable(),
});
export type ClockView = z.input<typeof clockViewSchema>;

export type ClockToRead = {
  readonly clock: DeadlineClock;
  readonly raised: readonly RaisedRung[];
  readonly nextCheckAt: Instant | null;
  readonly duties?: RungDuties | undefined;
  /** What the limits of a matter rest on, as its case fixed them. */
  readonly limits?: TaskLimits;
};

/** Reads a clock as of an instant: now while it runs, its close once it is closed; what it took is what it took. */
export const presentClock = (
  { clock, raised, nextCheckAt, duties, limits }: ClockToRead,
  { calendar, settings }: CountyRules,
  at: Instant,
  toOfficials: boolean,
): ClockView => {
  const readOn = dateOf(at);
  const reading = readClock(clock, calendar, settings.ladder, readOn);
  return {
    limit: { promised: clock.promised, statutory: clock.statutory },
    limitBasis:
      limits === undefined
        ? null
        : { promised: limits.promisedEvidence ?? null, statutory: limits.law ?? null },
    acceptedOn: reading.acceptedOn,
    readOn,
    used: reading.used,
    remaining: reading.remaining,
    due: reading.due?.shown ?? null,
    promisedDue: reading.due?.promised ?? null,
    statutoryDue: reading.due?.statutory ?? null,
    dueIfResumedToday: reading.dueIfResumedToday.shown,
    light: reading.light,
    yellowFrom: yellowDaysOf(clock, calendar, settings.ladder),
    overdue: reading.overdue,
    statutorilyOverdue: reading.statutorilyOverdue,
    rungsRaised: [...raised],
    duties: presentDuties(duties, at, toOfficials),
    nextCheckAt,
  };
};
