import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Decision } from './assignment-acts.ts';
import { assignedPost, factOf } from './assignment-facts.ts';
import { isOpen, type Assignment, type OpenAssignment } from './assignment.ts';
import { broughtForward } from './earlier-due.ts';
import type { Draft } from './give-out.ts';
import { givers, mostJoined, type JoinedSource } from './joined-sources.ts';

/** Whether what comes about the same matter becomes part of an assignment instead of a second one. */
export const takesJoining = (assignment: Assignment): assignment is OpenAssignment =>
  isOpen(assignment) && (assignment.joined ?? []).length < mostJoined;

const sourceOf = (draft: Draft, { calendar }: CountyRules, now: Instant): JoinedSource => ({
  source: draft.source ?? 'named',
  title: draft.title,
  text: draft.text,
  at: now,
  givenBy: draft.givenBy ?? null,
  ...(draft.instructedBy === undefined ? {} : { instructedBy: draft.instructedBy }),
  wantedBy: projectedDueDate(calendar, dateOf(draft.since), draft.promised),
});

/**
 * Lets a second source of the same matter join the open assignment 同一事项多头督办合并 (督查条例 art. 15, domain.md §5.7).
 * The one that stands keeps its clock and its post; the earlier due date holds; the new source is on record in full.
 */
export const join = (open: OpenAssignment, draft: Draft, rules: CountyRules, now: Instant): Decision => {
  const source = sourceOf(draft, rules, now);
  const joining = { ...open, joined: [...(open.joined ?? []), source] };
  const settled = broughtForward(joining, source.wantedBy, rules, now);
  const { assignment } = settled;
  return {
    assignment,
    events: [
      ...settled.events,
      {
        type: 'approvals.assignment.joined.v1',
        audience: [assignedPost(assignment, 'informed'), ...givers(assignment)],
        fact: {
          ...factOf(assignment),
          source: source.source,
          joinedTitle: source.title,
          dueOn: assignment.due.date,
        },
      },
    ],
  };
};
