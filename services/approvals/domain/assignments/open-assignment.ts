import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import type { AssignmentKind } from '../../../../shared/events/assignment-kinds.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { AssignmentId, DepartmentId, LeadId, PostId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { Department } from '../catalogue/department.ts';
import { dueOf } from '../clock/running-clock.ts';
import type { CountyRules } from '../county/county.ts';
import { assignedPost, factOf } from './announce.ts';
import { titleOf } from './assignment-kind.ts';
import type { AssignmentReason, OpenedAssignment } from './assignment.ts';
import { settleAssignment } from './settle-assignment.ts';

export type Opening = {
  readonly id: AssignmentId;
  readonly kind: AssignmentKind;
  readonly leadId: LeadId;
  /** The name under which people know what it is about. */
  readonly name: string;
  /** The department the settings name, as the county has it; null when the county has no such department. */
  readonly department: Department | null;
  readonly wanted: DepartmentId;
  /** When the reason for the assignment arose; its day starts the clock. */
  readonly since: Instant;
};

const postFor = (department: Department, wanted: PostId): PostId =>
  department.posts.find(({ id }) => id === wanted)?.id ?? department.posts[0]?.id ?? wanted;

/** A missing department never loses work: the coordinating office gets it, with the reason (rulings 15 in spirit). */
const assigneeOf = (
  { department, wanted, kind }: Opening,
  { settings }: CountyRules,
): { department: DepartmentId; post: PostId; reason: AssignmentReason } => {
  const { post } = settings.assignments[kind];
  return department === null
    ? { department: settings.coordinatingDepartment, post, reason: { kind: 'department-missing', wanted } }
    : { department: department.id, post: postFor(department, post), reason: { kind: 'by-settings' } };
};

/** Opens an assignment and settles it at once: what is due the same day falls in the same write. */
export const openAssignment = (
  opening: Opening,
  rules: CountyRules,
  now: Instant,
): { assignment: OpenedAssignment; events: readonly DomainEvent[] } => {
  const { promised, statutory } = rules.settings.assignments[opening.kind];
  const clock = startClock({ acceptedOn: dateOf(opening.since), promised, statutory }, opening.since);
  const opened: OpenedAssignment = {
    id: opening.id,
    kind: opening.kind,
    title: titleOf(opening.kind, opening.name),
    subject: { kind: 'lead', leadId: opening.leadId },
    ...assigneeOf(opening, rules),
    openedAt: now,
    clock,
    calendarVersion: rules.calendar.version,
    due: dueOf(clock, rules.calendar, now),
    raised: [],
    state: 'opened',
    nextCheckAt: null,
  };
  const settled = settleAssignment(opened, rules, now);
  const announced: DomainEvent = {
    type: 'approvals.assignment.opened.v1',
    audience: [assignedPost(opened, 'responsible')],
    fact: {
      ...factOf(opened),
      post: opened.post,
      dueOn: opened.due.date,
      dueProvisional: opened.due.provisional,
    },
  };
  return { assignment: settled.assignment, events: [announced, ...settled.events] };
};
