import type { Instant } from '../../../../shared/time/clock.ts';
import type { Decision } from '../domain/assignment-acts.ts';
import { isOpen, type Assignment } from '../domain/assignment.ts';
import { settleAwaiting } from '../domain/confirmation.ts';
import { settleAssignment } from '../domain/settle-assignment.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { assignmentDefinition, assignmentEntrySchema } from '../store/assignment-store.ts';
import { clockedWork } from '../../kernel/timed-things.ts';

const settleAny = (assignment: Assignment, rules: CountyRules, until: Instant): Decision => {
  if (isOpen(assignment)) return settleAssignment(assignment, rules, until);
  if (assignment.state === 'awaiting-confirmation') return settleAwaiting(assignment, rules, until);
  return { assignment, events: [] };
};

/** Assignments as work that has clocks. */
export const assignmentWork = clockedWork({
  definition: assignmentDefinition,
  settle: (assignment, rules: CountyRules, until) => {
    const settled = settleAny(assignment, rules, until);
    return { state: settled.assignment, events: settled.events };
  },
  entry: assignmentEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => state !== 'completed' && state !== 'overtaken' && state !== 'merged',
});
