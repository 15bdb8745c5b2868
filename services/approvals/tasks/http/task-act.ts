import type * as z from 'zod';
import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { ActedOn } from '../../kernel/admit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act as Done } from '../../kernel/act.ts';
import type { Task } from '../domain/task.ts';
import type { Acted, TaskErrorCode } from '../domain/task-errors.ts';
import type { ApprovalsPorts } from '../../county/usecases/ports.ts';
import { changeTask, tasks } from '../usecases/tasks.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { presentTask } from './present-task.ts';
import { taskParams, taskViewSchema } from './task-schemas.ts';

export const tag = '审批件 Tasks';

export type TaskActSpec<Act extends string, Input extends z.ZodType> = {
  readonly act: Act;
  /** The verb of the trade, the last part of the path. */
  readonly verb: string;
  readonly summary: string;
  readonly description?: string;
  readonly input: Input;
  /** Why it may be refused beside a wrong state. */
  readonly refusals?: readonly TaskErrorCode[];
  readonly decide: (
    task: Task,
    rules: CountyRules,
    done: Done,
    input: z.output<Input>,
    county: CountyCode,
  ) => Acted | Promise<Acted>;
};

/** An act on one task: one read beside the county's, the domain's decision, one write; answers the task as it then stands. */
export const defineActOnTask =
  <Act extends string, Relation extends string>(kind: ActedOn<Task, Act, Relation>) =>
  (ports: ApprovalsPorts) =>
  <Own extends Act, Input extends z.ZodType>({
    verb,
    decide,
    refusals = [],
    ...spec
  }: TaskActSpec<Own, Input>): Endpoint<Own> =>
    defineEndpoint({
      ...spec,
      method: 'post',
      path: `/v1/tasks/{taskId}/${verb}`,
      tag,
      params: taskParams,
      query: none,
      status: 200,
      output: taskViewSchema,
      refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'TASK_WRONG_STATE', 'LOST_RACE', ...refusals],
      handle: ({ principal, params, input, ifMatch, now, write }) => {
        const done = { at: now, by: principal.subject };
        return write(
          (context) =>
            changeTask(kind)(ports)(context, {
              id: params.taskId,
              principal,
              act: spec.act,
              ifMatch,
              decide: (task, rules) => decide(task, rules, done, input, principal.county),
            }),
          presentTask(isOfficial(principal)),
        );
      },
    });

/** An act on a task as its department, its enterprise and its officer have it. */
export const defineTaskAct = /* @__PURE__ */ defineActOnTask(tasks);
