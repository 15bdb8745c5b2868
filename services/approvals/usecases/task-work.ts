import { settleTask } from '../domain/tasks/settle-task.ts';
import { taskDefinition, taskEntrySchema } from '../store/task-store.ts';
import { clockedWork } from './clocked-work.ts';

/** Tasks as work that has clocks. */
export const taskWork = clockedWork({
  definition: taskDefinition,
  settle: (task, rules, until) => {
    const settled = settleTask(task, rules, until);
    return { state: settled.task, events: settled.events };
  },
  entry: taskEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => state === 'opened' || state === 'received' || state === 'accepted',
});
