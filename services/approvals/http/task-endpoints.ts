import type * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../shared/http/endpoint.ts';
import { pageOf } from '../../../shared/http/list-query.ts';
import { presentTimelineEntry, timelineSchema } from '../../../shared/http/timeline.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { success, type Outcome } from '../../../shared/outcome.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import type { CountyRules } from '../domain/county/county.ts';
import { accept, decide, deliver, receive, type TaskChange } from '../domain/tasks/acts.ts';
import type { Act, Task } from '../domain/tasks/task.ts';
import type { ApprovalsPorts } from '../usecases/ports.ts';
import { changeTask, listTasks, readTask, readTaskTimeline } from '../usecases/tasks.ts';
import { isOfficial } from './is-official.ts';
import { pageOnly } from './page-only.ts';
import { presentTask, presentTaskLine } from './present-task.ts';
import {
  approveBody,
  deliverBody,
  rejectBody,
  taskListQuery,
  taskPageSchema,
  taskParams,
  taskViewSchema,
} from './task-schemas.ts';

const tag = '审批件 Tasks';

const list = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'task.list',
    method: 'get',
    path: '/v1/tasks',
    summary: '审批件列表 · List tasks',
    description:
      'What waits first, then by due date. A department sees its own; who coordinates, supervises or leads sees the county.',
    tag,
    params: none,
    query: taskListQuery,
    input: noInput,
    status: 200,
    output: taskPageSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query, now }) => {
      const [{ rules }, listed] = await Promise.all([
        ports.loadCounty(principal.county),
        listTasks(ports)({
          principal,
          department: query.department ?? null,
          state: query.state ?? null,
          page: pageOf(query),
        }),
      ]);
      if (!listed.ok) return listed;
      const context = { catalogue: ports.catalogueOf(principal.county), rules, now };
      const items = listed.value.items.map((summary) => presentTaskLine(summary, context));
      return success({ body: { ...listed.value, items } });
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'task.read',
    method: 'get',
    path: '/v1/tasks/{taskId}',
    summary: '一个审批件及其时钟 · A task and its clock',
    description:
      'The clock is read as of now, or of the decision; ruleReferences names where each figure comes from.',
    tag,
    params: taskParams,
    query: none,
    input: noInput,
    status: 200,
    output: taskViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readTask(ports)({ id: params.taskId, principal }, now);
      const present = presentTask(ports.catalogueOf(principal.county), isOfficial(principal));
      return found.ok ? success(present(found.value)) : found;
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'task.read-timeline',
    method: 'get',
    path: '/v1/tasks/{taskId}/timeline',
    summary: '审批件经过 · What happened to a task',
    tag,
    params: taskParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: timelineSchema,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const found = await readTaskTimeline(ports)({ id: params.taskId, principal }, pageOf(query));
      return found.ok
        ? success({ body: { ...found.value, items: found.value.items.map(presentTimelineEntry) } })
        : found;
    },
  });

type TaskAct<Input extends z.ZodType> = {
  readonly act: ApprovalsAct;
  /** The verb of the trade, the last part of the path. */
  readonly verb: string;
  readonly summary: string;
  readonly description?: string;
  readonly input: Input;
  readonly decide: (
    task: Task,
    rules: CountyRules,
    act: Act,
    input: z.output<Input>,
  ) => Outcome<TaskChange, CodedError>;
};

/** An act on one task: one read beside the county's, the domain's decision, one write; answers the task as it then stands. */
const defineTaskAct =
  (ports: ApprovalsPorts) =>
  <Input extends z.ZodType>({ verb, decide: decideOn, ...spec }: TaskAct<Input>): Endpoint<ApprovalsAct> =>
    defineEndpoint({
      ...spec,
      method: 'post',
      path: `/v1/tasks/{taskId}/${verb}`,
      tag,
      params: taskParams,
      query: none,
      status: 200,
      output: taskViewSchema,
      refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'TASK_WRONG_STATE', 'LOST_RACE'],
      handle: ({ principal, params, input, ifMatch, now, write }) =>
        write(
          (context) =>
            changeTask(ports)(context, {
              id: params.taskId,
              principal,
              act: spec.act,
              ifMatch,
              decide: (task, rules) => decideOn(task, rules, { at: now, by: principal.subject }, input),
            }),
          presentTask(ports.catalogueOf(principal.county), isOfficial(principal)),
        ),
    });

const acts = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => {
  const act = defineTaskAct(ports);
  return [
    act({
      act: 'task.receive',
      verb: 'receive',
      summary: '签收 · Receive a task',
      description: 'Ends the limit of receiving; the clock of the matter starts with acceptance.',
      input: noInput,
      decide: receive,
    }),
    act({
      act: 'task.accept',
      verb: 'accept',
      summary: '受理 · Accept a complete application',
      description:
        'The clock starts, counting from the next day. A task not received yet is received with it.',
      input: noInput,
      decide: accept,
    }),
    act({
      act: 'task.approve',
      verb: 'approve',
      summary: '批准 · Approve',
      input: approveBody,
      decide: (task, rules, done, { documentNumber }) =>
        decide(task, rules, done, { outcome: 'approved', documentNumber }),
    }),
    act({
      act: 'task.reject',
      verb: 'reject',
      summary: '不予批准 · Reject, with every reason and the remedies open',
      input: rejectBody,
      decide: (task, rules, done, refusal) => decide(task, rules, done, { outcome: 'rejected', ...refusal }),
    }),
    act({
      act: 'task.deliver',
      verb: 'deliver',
      summary: '送达 · Deliver the decision',
      input: deliverBody,
      decide: (task, _rules, done, delivery) => deliver(task, done, delivery),
    }),
  ];
};

/** What one can see of tasks and do with them. */
export const taskEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => [
  list(ports),
  read(ports),
  timeline(ports),
  ...acts(ports),
];
