import * as z from 'zod';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { deadlineClockSchema, dueDatesIfResumed } from '../../../../shared/deadlines/deadline-clock.ts';
import type { DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { raisedRungSchema, settle, type FallenRung } from '../../../../shared/deadlines/settlement.ts';
import { dateOf, dateSchema, instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { dutiesAfter, rungDutiesField } from './rung-duties.ts';

/** What a piece of work keeps of its clock, whether it still runs or has been stopped by a decision. */
export const clockRecord = {
  clock: deadlineClockSchema,
  /** The calendar by which `due` was reckoned; an imported year may move it. */
  calendarVersion: keptLine(),
  due: z.object({ date: dateSchema, provisional: z.boolean() }),
  raised: z.array(raisedRungSchema).max(400).readonly(),
  ...rungDutiesField,
};

export const nextCheckAtSchema = instantSchema.nullable();

/** A clock that runs, with the next instant at which something falls. */
export type RunningClock = Readonly<z.infer<z.ZodObject<typeof clockRecord>>> & {
  readonly nextCheckAt: Instant | null;
};

/** The date a clock shows as due; provisional beyond the published calendar. */
export const dueOf = (clock: DeadlineClock, calendar: WorkCalendar, now: Instant) =>
  dueDatesIfResumed(clock, calendar, dateOf(now)).shown;

/** Reckons the due date anew by a calendar imported since; where it moved, the rungs ahead are armed again (rulings 1, 6). */
const projectAnew = <Work extends RunningClock>(work: Work, calendar: WorkCalendar, now: Instant): Work => {
  if (work.calendarVersion === calendar.version) return work;
  const due = dueOf(work.clock, calendar, now);
  const moved = due.date !== work.due.date;
  const clock = moved
    ? { ...work.clock, dueVersion: work.clock.dueVersion + 1, dueVersionSince: now }
    : work.clock;
  return { ...work, clock, due, calendarVersion: calendar.version };
};

/** Work as of an instant, and the rungs that fell on the way there, lowest and earliest first. */
export type SettledClock<Work extends RunningClock> = {
  readonly work: Work;
  readonly fallen: readonly FallenRung[];
};

/** Lets fall what falls up to `until`, by the calendar in force; safe to repeat. */
export const settleClock = <Work extends RunningClock>(
  work: Work,
  rules: CountyRules,
  until: Instant,
): SettledClock<Work> => {
  const { settings, calendar } = rules;
  const projected = projectAnew(work, calendar, until);
  const { fallen, raised, nextCheckAt } = settle(projected, calendar, settings.ladder, until);
  const asked = dutiesAfter(projected.duties, fallen, rules);
  return { work: { ...projected, raised, nextCheckAt, ...asked }, fallen };
};
