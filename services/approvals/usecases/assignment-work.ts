import { isOpen } from '../domain/assignments/assignment.ts';
import { settleAssignment } from '../domain/assignments/settle-assignment.ts';
import { assignmentDefinition, assignmentEntrySchema } from '../store/assignment-store.ts';
import { clockedWork } from './clocked-work.ts';

/** Assignments as work that has clocks. */
export const assignmentWork = clockedWork({
  definition: assignmentDefinition,
  settle: (assignment, rules, until) => {
    if (!isOpen(assignment)) return { state: assignment, events: [] };
    const settled = settleAssignment(assignment, rules, until);
    return { state: settled.assignment, events: settled.events };
  },
  entry: assignmentEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => state === 'opened' || state === 'received',
});
