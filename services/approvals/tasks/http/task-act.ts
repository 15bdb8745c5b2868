import type * as z from 'zod';
import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { ApprovalsAct } from '../../approvals-rights.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act, Task } from '../domain/task.ts';
import type { Acted, TaskErrorCode } from '../domain/task-errors.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';
import { changeTask } from '../usecases/tasks.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { presentTask } from './present-task.ts';
import { taskParams, taskViewSchema } from './task-schemas.ts';

export const tag = '审批件 Tasks';

/** Why an acceptance of any kind may be refused for want of documents. */
export const documentsMissing = [
  'CRITICAL_DOCUMENTS_MISSING',
  'DOCUMENT_NOT_OF_MATTER',
] as const satisfies readonly TaskErrorCode[];

export type TaskAct<Input extends z.ZodType> = {
  readonly act: ApprovalsAct;
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
    act: Act,
    input: z.output<Input>,
    county: CountyCode,
  ) => Acted | Promise<Acted>;
};

/** An act on one task: one read beside the county's, the domain's decision, one write; answers the task as it then stands. */
export const defineTaskAct =
  (ports: ApprovalsPorts) =>
  <Input extends z.ZodType>({
    verb,
    decide,
    refusals = [],
    ...spec
  }: TaskAct<Input>): Endpoint<ApprovalsAct> =>
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
            changeTask(ports)(context, {
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
