import { projectedDueDate } from '../../../shared/calendar/due-date.ts';
import { nextWorkdayAfter, type WorkCalendar } from '../../../shared/calendar/work-calendar.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import { dateOf, startOf, type Instant } from '../../../shared/time/clock.ts';
import type { StageClock } from './lead.ts';
import type { LeadPolicy } from './lead-policy.ts';

type Started = Pick<StageClock, 'enteredAt' | 'resumedAt'>;

/** The clock of a stage as it stands by a calendar; counting begins on the day after its start (domain.md §2.6.2). */
export const projectStageClock = (
  stage: LeadStage,
  { enteredAt, resumedAt }: Started,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): StageClock => {
  const limit = policy.stageLimits[stage];
  const started = { enteredAt, resumedAt, overdueAnnounced: false };
  if (limit === null) return { ...started, dueOn: null, dueProvisional: false };
  const due = projectedDueDate(calendar, dateOf(resumedAt ?? enteredAt), limit);
  return { ...started, dueOn: due.date, dueProvisional: due.provisional };
};

/** Starts the clock of a stage entered at an instant. */
export const startStageClock = (
  stage: LeadStage,
  enteredAt: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): StageClock => projectStageClock(stage, { enteredAt, resumedAt: null }, policy, calendar);

/**
 * The clock of a lead that comes back from a side state: the limit begins anew. A lateness that was announced stays
 * announced, so that nobody sheds it by pausing.
 */
export const resumeStageClock = (
  stage: LeadStage,
  clock: StageClock,
  now: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): StageClock =>
  clock.overdueAnnounced
    ? clock
    : projectStageClock(stage, { enteredAt: clock.enteredAt, resumedAt: now }, policy, calendar);

/**
 * The instant at which a stage's lateness is looked at: 00:00 of the first working day after the due date. Null once
 * announced or without a limit.
 */
export const overdueAt = (clock: StageClock, calendar: WorkCalendar): Instant | null =>
  clock.dueOn === null || clock.overdueAnnounced ? null : startOf(nextWorkdayAfter(calendar, clock.dueOn));
