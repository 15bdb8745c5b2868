import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { toldWithOpening } from '../../clocks/domain/told-with-opening.ts';
import { assignedPost, factOf } from './assignment-facts.ts';
import type { OpenedAssignment } from './assignment.ts';
import { awaitResponse } from './response.ts';
import { settleAssignment } from './settle-assignment.ts';

/** Everything an assignment starts from: nobody is left out of it and no limit (R090). */
export type Draft = Pick<
  OpenedAssignment,
  | 'id'
  | 'kind'
  | 'title'
  | 'text'
  | 'subject'
  | 'enterprise'
  | 'urgency'
  | 'department'
  | 'post'
  | 'reason'
  | 'category'
  | 'talentNeed'
  | 'matter'
  | 'source'
  | 'givenBy'
  | 'instructedBy'
> & {
  readonly promised: DayCount;
  readonly statutory: DayCount | null;
  /** When the reason for the assignment arose; its day starts the clock. */
  readonly since: Instant;
};

/** An assignment given out, and what that tells. */
export type GivenOut = { readonly assignment: OpenedAssignment; readonly events: readonly DomainEvent[] };

const opened = (draft: Draft, { settings, calendar }: CountyRules, now: Instant): OpenedAssignment => {
  const { promised, statutory, ...fields } = draft;
  const clock = startClock({ acceptedOn: dateOf(draft.since), promised, statutory }, draft.since);
  const times = { calendar, workingHours: settings.requests.workingHours };
  return {
    ...fields,
    openedAt: now,
    response:
      draft.urgency === null
        ? null
        : awaitResponse(settings.requests.urgencies[draft.urgency].response, draft.since, times),
    rejections: [],
    clock,
    calendarVersion: calendar.version,
    due: dueOf(clock, calendar, now),
    raised: [],
    state: 'opened',
    nextCheckAt: null,
  };
};

/** Gives an assignment out and settles it at once: what is due the same day falls in the same write. */
export const giveOut = (draft: Draft, rules: CountyRules, now: Instant): GivenOut => {
  const assignment = opened(draft, rules, now);
  const settled = settleAssignment(assignment, rules, now);
  const told = toldWithOpening([assignedPost(assignment, 'responsible')], settled.events);
  const announced: DomainEvent = {
    type: 'approvals.assignment.opened.v1',
    audience: told.audience,
    fact: {
      ...factOf(assignment),
      post: assignment.post,
      dueOn: assignment.due.date,
      dueProvisional: assignment.due.provisional,
      ...(assignment.response === null ? {} : { respondBy: assignment.response.dueAt }),
      ...told.dueSoon,
    },
  };
  return { assignment: settled.assignment, events: [announced, ...told.events] };
};
