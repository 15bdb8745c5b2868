import type { CodedError } from '../../../../shared/coded-error.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import { relationsToTask, type TaskRelation } from '../domain/task-relations.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskChange } from '../domain/task-acts.ts';
import type { Task } from '../domain/task.ts';
import { taskDefinition, taskEntrySchema, taskKind, taskStatePrefix } from '../store/task-store.ts';
import { actOn, type RequestedAct } from '../../kernel/act-on.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import { listWork } from '../../kernel/list-by-department.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readTimeline, readThing, readThingFor } from '../../kernel/read-thing.ts';
import { taskRights, type TaskAct } from '../domain/task-rights.ts';

/** A task with the rules by which it is timed, as of an instant. */
export type TaskReading = Reading<Task, CountyRules>;

/** Tasks as people act on them. */
export const tasks: ActedOn<Task, TaskAct, TaskRelation> = {
  rights: taskRights,
  definition: taskDefinition,
  relations: relationsToTask,
  seeing: 'task.read',
};

export const readTaskQuery = /* @__PURE__ */ readThing(tasks);

export const readTaskForQuery = /* @__PURE__ */ readThingFor(tasks);

/** A page of what happened to a task, in order. */
export const readTaskTimelineQuery = /* @__PURE__ */ readTimeline(tasks, 'task.read-timeline');

/** Lists tasks, those that wait first, then by due date. */
export const listTasksQuery = /* @__PURE__ */ listWork({
  rights: taskRights,
  act: 'task.list',
  kind: taskKind,
  entry: taskEntrySchema,
  prefixOf: taskStatePrefix,
});

export type RequestedTaskAct<Act extends string> = Omit<
  RequestedAct<Task, Act, CountyRules>,
  'decide' | 'beside'
> & {
  readonly decide: (
    task: Task,
    rules: CountyRules,
  ) => Outcome<TaskChange, CodedError> | Promise<Outcome<TaskChange, CodedError>>;
};

/** One act on a task: it touches the task alone, so that neighbours of a case never meet. */
export const changeTaskCommand =
  <Act extends string, Relation extends string>(kind: ActedOn<Task, Act, Relation>) =>
  (ports: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  (context: WriteContext<TaskReading>, { decide, ...requested }: RequestedTaskAct<Act>) =>
    actOn(kind)(ports)(context, {
      ...requested,
      decide: async (before, rules) => {
        const decided = await decide(before, rules);
        if (!decided.ok) return decided;
        const { task, events, refusal } = decided.value;
        return success({ state: task, events, refusal });
      },
    });
