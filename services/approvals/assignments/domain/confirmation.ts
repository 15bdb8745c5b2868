import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { isOverdue } from '../../../../shared/deadlines/deadline-clock.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { passedAt, reckonedAnew, type ShortLimit } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { askingEnterprise, assignedPost, factOf } from './assignment-facts.ts';
import { asCompleted } from './assignment.ts';
import { givers } from './joined-sources.ts';
import type { AwaitingAssignment, CompletedAssignment } from './assignment.ts';

/** When the enterprise's silence closes: 00:00 of the working day after the last one it had; never by an unpublished calendar. */
export const confirmationPassedAt = (confirmation: ShortLimit, calendar: WorkCalendar): Instant | null =>
  passedAt(confirmation, calendar);

export type Closed = {
  readonly assignment: CompletedAssignment;
  readonly events: readonly DomainEvent[];
};

/** Closes 销号 what an enterprise was asked to confirm. The clock is read as of the completion that stood. */
export const close = (
  assignment: AwaitingAssignment,
  { calendar }: CountyRules,
  closure: NonNullable<CompletedAssignment['closure']>,
): Closed => ({
  assignment: asCompleted({ ...assignment, state: 'completed', closure, rated: null }),
  events: [
    {
      type: 'approvals.assignment.closed.v1',
      audience: [
        assignedPost(assignment, 'informed'),
        ...askingEnterprise(assignment, 'informed'),
        ...givers(assignment),
      ],
      fact: {
        ...factOf(assignment),
        closure: closure.how,
        dueOn: assignment.due.date,
        onTime: !isOverdue(assignment.clock, calendar, dateOf(assignment.completed.at)),
      },
    },
  ],
});

/**
 * Closes by the enterprise's silence, with the note that it did not answer 逾期未回应 (R089), as of the instant at which
 * its time was over; until then the assignment waits.
 */
export const settleAwaiting = (
  assignment: AwaitingAssignment,
  rules: CountyRules,
  until: Instant,
): { assignment: AwaitingAssignment | CompletedAssignment; events: readonly DomainEvent[] } => {
  const confirmation = reckonedAnew(assignment.confirmation, rules.calendar);
  const nextCheckAt = confirmationPassedAt(confirmation, rules.calendar);
  const awaiting = { ...assignment, confirmation, nextCheckAt };
  return nextCheckAt === null || nextCheckAt > until
    ? { assignment: awaiting, events: [] }
    : close(awaiting, rules, { how: 'unanswered', at: nextCheckAt, by: null });
};
