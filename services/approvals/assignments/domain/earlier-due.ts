import { usedIn } from '../../../../shared/deadlines/deadline-clock.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { OpenAssignment } from './assignment.ts';
import { settleAssignment, type SettledAssignment } from './settle-assignment.ts';
import { assignedPost, factOf } from './assignment-facts.ts';

type Due = OpenAssignment['due'];

/**
 * Brings an open assignment forward to an earlier due date; of several dates for one matter the earliest holds. The
 * clock goes on from where it began, and the rungs ahead are armed anew (rulings 6).
 */
export const broughtForward = <Open extends OpenAssignment>(
  assignment: Open,
  wanted: Due,
  rules: CountyRules,
  at: Instant,
): SettledAssignment<Open> => {
  const settled = settleAssignment(assignment, rules, at);
  const { clock, due } = settled.assignment;
  if (wanted.date >= due.date) return settled;
  const days = usedIn('calendar-day', clock, rules.calendar, wanted.date);
  const earlier = {
    ...clock,
    promised: { days, unit: 'calendar-day' as const },
    dueVersion: clock.dueVersion + 1,
    dueVersionSince: at,
  };
  const moved = { ...settled.assignment, clock: earlier, due: dueOf(earlier, rules.calendar, at) };
  const after = settleAssignment(moved, rules, at);
  const told: DomainEvent = {
    type: 'approvals.assignment.due-moved.v1',
    audience: [assignedPost(after.assignment, 'informed')],
    fact: {
      ...factOf(after.assignment),
      from: due,
      to: after.assignment.due,
      dueVersion: earlier.dueVersion,
    },
  };
  return { assignment: after.assignment, events: [...settled.events, told, ...after.events] };
};
