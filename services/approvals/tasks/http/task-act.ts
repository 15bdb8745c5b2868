import type { ActedOn } from '../../kernel/admit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Task } from '../domain/task.ts';
import type { Acted } from '../domain/task-errors.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { changeTaskCommand, tasks, type TaskReading } from '../usecases/tasks.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { presentTask } from './present-task.ts';
import { taskParams, taskViewSchema } from './task-schemas.ts';
import { defineActs } from '../../kernel/define-acts.ts';

export const tag = 'Tasks';

/** Acts on one task, as a capability brings them: one read beside the county's, the domain's decision, one write; each answers the task as it then stands. */
export const defineActsOnTask =
  <Act extends string, Relation extends string>(kind: ActedOn<Task, Act, Relation>) =>
  (ports: ApprovalsPorts) =>
    defineActs<
      Act,
      typeof taskParams,
      typeof taskViewSchema,
      [Task, CountyRules],
      Acted | Promise<Acted>,
      TaskReading
    >({
      path: '/v1/tasks/{taskId}',
      tag,
      params: taskParams,
      output: taskViewSchema,
      refusals: ['TASK_WRONG_STATE'],
      change: (context, { params, ...asked }) =>
        changeTaskCommand(kind)(ports)(context, { id: params.taskId, ...asked }),
      present: (principal) => presentTask(isOfficial(principal)),
    });

/** An act on a task as its department, its enterprise and its officer have it. */
export const defineTaskAct = /* @__PURE__ */ defineActsOnTask(tasks);
