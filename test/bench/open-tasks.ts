import type { Table } from '../../shared/dynamo/table.ts';
import { caseIdSchema, countyCodeSchema, subjectSchema, taskIdSchema } from '../../shared/identifiers.ts';
import { taskDefinition } from '../../services/approvals/tasks/store/task-store.ts';
import { anAcceptedTask, at } from '../approvals/support/tasks.ts';

const context = {
  county: countyCodeSchema.parse('500236'),
  actor: subjectSchema.parse('clerk-1'),
  correlationId: 'bench',
  now: at('2026-09-23'),
};

// The first rung of a limit of five working days that began on the 21st falls at midnight before the 24th.
const [dueTask, laterTask] = [anAcceptedTask(at('2026-09-21')), anAcceptedTask(at('2026-09-23'))];

/** When the deadline check runs that finds the due ones and no other. */
export const checkedAt = at('2026-09-24', '00:01');

/** The n-th accepted task as the service stores it. */
export const openTaskItem = (
  table: Pick<Table, 'steps'>,
  n: number,
  due: boolean,
): Record<string, unknown> => {
  const ulid = `01J${String(n).padStart(23, '0')}`;
  const ids = { id: taskIdSchema.parse(ulid), caseId: caseIdSchema.parse(ulid) };
  const after = { ...(due ? dueTask : laterTask), ...ids };
  const [step] = table.steps(context, taskDefinition, { before: null, after, events: [] });
  if (step?.put === undefined) throw new Error('a state is put');
  return step.put.Item;
};
