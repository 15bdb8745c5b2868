import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dueDatesIfResumed, type DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { compareRungs, rungs, type Rung } from '../../../../shared/deadlines/ladder.ts';
import { settle, type FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../county/audience-rule.ts';
import type { CountyRules } from '../county/county.ts';
import type { CountySettings } from '../county/county-settings.ts';
import { assignedPost, factOf } from './announce.ts';
import type { OpenAssignment } from './assignment.ts';

/** An open assignment as of an instant, and what fell on the way there. */
export type SettledAssignment<Open extends OpenAssignment> = {
  readonly assignment: Open;
  readonly events: readonly DomainEvent[];
};

const copiedFrom: Rung = 'rung-1';

/** Rungs that hear of a jump over their heads: a breach of the law goes to rung 4 with copies to 1–3 (domain.md §5.5). */
const copiedRungs = (fallen: FallenRung): readonly Rung[] =>
  fallen.cause === 'promise'
    ? []
    : rungs.filter((rung) => compareRungs(rung, copiedFrom) >= 0 && compareRungs(rung, fallen.rung) < 0);

const audienceOf = (
  assignment: OpenAssignment,
  { audiences }: CountySettings,
  fallen: FallenRung,
): readonly Recipient[] =>
  recipientsOf(
    [
      ...audiences[fallen.rung],
      ...copiedRungs(fallen)
        .flatMap((rung) => audiences[rung])
        .map((rule) => ({ ...rule, capacity: 'informed' as const })),
    ],
    assignment,
  );

const rungRaised = (
  assignment: OpenAssignment,
  settings: CountySettings,
  fallen: FallenRung,
): DomainEvent => ({
  type: 'approvals.assignment.rung-raised.v1',
  audience: audienceOf(assignment, settings, fallen),
  fact: {
    ...factOf(assignment),
    rung: fallen.rung,
    cause: fallen.cause,
    fellAt: fallen.fellAt,
    dueOn: assignment.due.date,
    superseded: [...fallen.supersedes],
  },
});

/** The date an assignment shows as due; provisional beyond the published calendar. */
export const dueOf = (clock: DeadlineClock, calendar: WorkCalendar, now: Instant) =>
  dueDatesIfResumed(clock, calendar, dateOf(now)).shown;

/** Reckons the due date anew by a calendar imported since; where it moved, the rungs ahead are armed again (rulings 1, 6). */
const projectAnew = <Open extends OpenAssignment>(
  assignment: Open,
  calendar: WorkCalendar,
  now: Instant,
): Open => {
  if (assignment.calendarVersion === calendar.version) return assignment;
  const due = dueOf(assignment.clock, calendar, now);
  const moved = due.date !== assignment.due.date;
  const clock = moved
    ? { ...assignment.clock, dueVersion: assignment.clock.dueVersion + 1, dueVersionSince: now }
    : assignment.clock;
  return { ...assignment, clock, due, calendarVersion: calendar.version };
};

const dueMoved = (before: OpenAssignment, after: OpenAssignment): readonly DomainEvent[] =>
  before.due.date === after.due.date && before.due.provisional === after.due.provisional
    ? []
    : [
        {
          type: 'approvals.assignment.due-moved.v1',
          audience: [assignedPost(after, 'informed')],
          fact: {
            ...factOf(after),
            from: before.due,
            to: after.due,
            dueVersion: after.clock.dueVersion,
          },
        },
      ];

/**
 * Lets fall what falls up to `until`: each rung missed, in order, told to those whom the county's settings name. Safe
 * to repeat; a decision settles first, with its own instant (rulings 6).
 */
export const settleAssignment = <Open extends OpenAssignment>(
  assignment: Open,
  { settings, calendar }: CountyRules,
  until: Instant,
): SettledAssignment<Open> => {
  const projected = projectAnew(assignment, calendar, until);
  const { fallen, raised, nextCheckAt } = settle(projected, calendar, settings.ladder, until);
  return {
    assignment: { ...projected, raised, nextCheckAt },
    events: [
      ...dueMoved(assignment, projected),
      ...fallen.map((each) => rungRaised(projected, settings, each)),
    ],
  };
};
