import * as z from 'zod';
import { dayCountSchema, projectedDueDate, type DayCount } from '../../../../shared/calendar/due-date.ts';
import {
  nextWorkdayAfter,
  settledThrough,
  unpublishedYearBetween,
  workdaysBetween,
  type WorkCalendar,
} from '../../../../shared/calendar/work-calendar.ts';
import { yellowDays, type Ladder } from '../../../../shared/deadlines/ladder.ts';
import type { Light } from '../../../../shared/deadlines/reading.ts';
import {
  dateOf,
  dateSchema,
  instantSchema,
  startOf,
  type Instant,
  type LocalDate,
} from '../../../../shared/time/clock.ts';
import { addDays, laterOf } from '../../../../shared/time/dates.ts';

/**
 * The day by which something must follow an acceptance: missing documents, the verification of a commitment. It has a
 * clock of its own that no decision stops; late is told once.
 */
export const followUpSchema = z.object({
  since: dateSchema,
  /** Null where a day was named outright. */
  within: dayCountSchema.nullable(),
  by: dateSchema,
  provisional: z.boolean(),
  lateTold: z.boolean(),
  /** Null once its day has passed, which is told. */
  nextCheckAt: instantSchema.nullable(),
});
export type FollowUp = Readonly<z.infer<typeof followUpSchema>>;

/** By when something must follow: within a number of days, or by a day named outright. */
export type FollowUpTerm = { readonly within: DayCount } | { readonly by: LocalDate };

const lateOnOf = ({ by }: Pick<FollowUp, 'by'>, calendar: WorkCalendar): LocalDate =>
  nextWorkdayAfter(calendar, by);

/** Whether the day has passed: from 00:00 of the first working day after it, and only by a published calendar (rulings 1). */
const isLate = (followUp: Pick<FollowUp, 'by'>, calendar: WorkCalendar, at: Instant): boolean => {
  const lateOn = lateOnOf(followUp, calendar);
  return settledThrough(calendar, lateOn) === lateOn && startOf(lateOn) <= at;
};

/** Looked at again on its day, and where that is not certain yet, day by day from then on. */
const nextLook = (followUp: Pick<FollowUp, 'by'>, calendar: WorkCalendar, after: Instant): Instant =>
  startOf(laterOf(lateOnOf(followUp, calendar), addDays(dateOf(after), 1)));

const dayOf = (since: LocalDate, term: FollowUpTerm, calendar: WorkCalendar) => {
  if ('by' in term)
    return { by: term.by, provisional: unpublishedYearBetween(calendar, since, term.by) !== null };
  const { date, provisional } = projectedDueDate(calendar, since, term.within);
  return { by: date, provisional };
};

/** Begins to count on a day; counting starts with the next (domain.md §2.6.2). */
export const followUpFrom = (since: LocalDate, term: FollowUpTerm, calendar: WorkCalendar): FollowUp => {
  const day = dayOf(since, term, calendar);
  return {
    since,
    within: 'within' in term ? term.within : null,
    ...day,
    lateTold: false,
    nextCheckAt: startOf(lateOnOf(day, calendar)),
  };
};

/** A follow-up as of an instant, by the calendar in force, and whether its day passed on the way there. */
export const settleFollowUp = (
  followUp: FollowUp,
  calendar: WorkCalendar,
  until: Instant,
): { readonly followUp: FollowUp; readonly fell: boolean } => {
  if (followUp.nextCheckAt === null) return { followUp, fell: false };
  const { since, within, by } = followUp;
  const counted = { ...followUp, ...dayOf(since, within === null ? { by } : { within }, calendar) };
  if (isLate(counted, calendar, until))
    return { followUp: { ...counted, lateTold: true, nextCheckAt: null }, fell: true };
  return { followUp: { ...counted, nextCheckAt: nextLook(counted, calendar, until) }, fell: false };
};

/** The light of what must still follow: red from the first working day past its day, at once and whatever was decided. */
export const lightOfFollowUp = (
  followUp: Pick<FollowUp, 'since' | 'by'>,
  calendar: WorkCalendar,
  ladder: Ladder,
  at: Instant,
): Extract<Light, 'green' | 'yellow' | 'red'> => {
  if (isLate(followUp, calendar, at)) return 'red';
  const left = workdaysBetween(calendar, dateOf(at), followUp.by);
  const all = workdaysBetween(calendar, followUp.since, followUp.by);
  return left <= yellowDays(ladder, all) ? 'yellow' : 'green';
};
