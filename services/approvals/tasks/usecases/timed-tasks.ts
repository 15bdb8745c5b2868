import { settleTask } from '../domain/settle-task.ts';
import type { TaskState } from '../domain/task.ts';
import { taskDefinition, taskEntrySchema } from '../store/task-store.ts';
import { clockedWork } from '../../kernel/timed-things.ts';
import type { CountyRules } from '../../county/domain/county.ts';

// A decided task still has its delivery ahead.
const stillOpen: ReadonlySet<TaskState> = new Set(['opened', 'received', 'notified', 'accepted', 'decided']);

/** Tasks as work that has clocks. */
export const taskWork = clockedWork({
  definition: taskDefinition,
  settle: (task, rules: CountyRules, until) => {
    const settled = settleTask(task, rules, until);
    return { state: settled.task, events: settled.events };
  },
  entry: taskEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => stillOpen.has(state),
});
