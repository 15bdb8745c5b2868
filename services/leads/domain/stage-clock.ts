import { projectedDueDate } from '../../../shared/calendar/due-date.ts';
import { nextWorkdayAfter, type WorkCalendar } from '../../../shared/calendar/work-calendar.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import { dateOf, startOf, type Instant } from '../../../shared/time/clock.ts';
import type { StageClock } from './lead.ts';
import type { LeadPolicy } from './lead-policy.ts';

/** Starts the clock of a stage entered at an instant; counting begins on the next day (domain.md §2.6.2). */
export const startStageClock = (
  stage: LeadStage,
  enteredAt: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): StageClock => {
  const limit = policy.stageLimits[stage];
  if (limit === null) return { enteredAt, dueOn: null, dueProvisional: false, overdueAnnounced: false };
  const due = projectedDueDate(calendar, dateOf(enteredAt), limit);
  return { enteredAt, dueOn: due.date, dueProvisional: due.provisional, overdueAnnounced: false };
};

/**
 * The instant at which a stage's lateness is looked at: 00:00 of the first working day after the due date. Null once
 * announced or without a limit.
 */
export const overdueAt = (clock: StageClock, calendar: WorkCalendar): Instant | null =>
  clock.dueOn === null || clock.overdueAnnounced ? null : startOf(nextWorkdayAfter(calendar, clock.dueOn));
