import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { addWorkingHours, type WorkingHours } from '../../../../shared/calendar/working-hours.ts';
import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { Audience } from '../../../../shared/events/audience.ts';
import type { DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { AcknowledgementPolicy } from '../../kernel/policy-schema.ts';

/** Only what opens new work asks for an acknowledgement (domain.md §5.7). */
export const asksAcknowledgement: ReadonlySet<EventType> = new Set(['approvals.assignment.opened.v1']);

/** How a county goes by the policy of acknowledging. */
export type AcknowledgementRules = Pick<AcknowledgementPolicy, 'withinWorkingHours'> & {
  /** The post above each, as the county has them. */
  readonly superiors: ReadonlyMap<PostId, PostId>;
  /** Its office hours. */
  readonly workingHours: WorkingHours;
  /** The posts that each department has, as far as it is known. */
  readonly posts: ReadonlyMap<DepartmentId, readonly PostId[]>;
};

export type PostOfDepartment = { readonly department: DepartmentId; readonly post: PostId };

export type AcknowledgementDue = { readonly by: Instant; readonly provisional: boolean };

/**
 * Until when a message told at an instant is to be acknowledged; null when its type asks for none. Provisional when
 * the hours leave the published calendar: nothing lapses on such an instant (rulings 1).
 */
export const acknowledgementDue = (
  rules: AcknowledgementRules,
  calendar: WorkCalendar,
  type: EventType,
  toldAt: Instant,
): AcknowledgementDue | null => {
  if (!asksAcknowledgement.has(type)) return null;
  const { workingHours, withinWorkingHours } = rules;
  const { at, provisional } = addWorkingHours(calendar, workingHours, toldAt, withinWorkingHours);
  return { by: at, provisional };
};

/** The nearest post above another that the department has; undefined at the top. */
const superiorOf = (
  rules: Pick<AcknowledgementRules, 'superiors' | 'posts'>,
  { department, post }: PostOfDepartment,
): PostId | undefined => {
  const { superiors, posts } = rules;
  const superior = superiors.get(post);
  const there = posts.get(department);
  return superior === undefined || there === undefined || there.includes(superior)
    ? superior
    : superiorOf(rules, { department, post: superior });
};

/** Who hears that nobody at a post acknowledged: the post above it, the nearest where the department has not every rank. */
export const lapseAudience = (rules: AcknowledgementRules, to: PostOfDepartment | null): Audience => {
  const superior = to === null ? undefined : superiorOf(rules, to);
  return to === null || superior === undefined
    ? []
    : [{ kind: 'post', capacity: 'informed', department: to.department, post: superior }];
};
