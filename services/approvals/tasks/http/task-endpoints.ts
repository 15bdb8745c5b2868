import type { CountyCode, LeadId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import type { TaskAct } from '../domain/task-rights.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { standInsNow } from '../../staffing/usecases/staffing.ts';
import { listTasksQuery, readTaskQuery, readTaskTimelineQuery, type TaskReading } from '../usecases/tasks.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { taskLedgerEndpoint } from './ledger-endpoint.ts';
import { presentTask, presentTaskLine } from './present-task.ts';
import { clockActEndpoints } from './clock-act-endpoints.ts';
import { intakeEndpoints } from './intake-endpoints.ts';
import { tag } from './task-act.ts';
import { presentStandIn } from '../../staffing/http/stand-in-view.ts';
import { taskListQuery, taskPageSchema, taskParams, taskReadingSchema } from './task-schemas.ts';
import { presentHappening } from '../../rules/http/rule-reference.ts';
import type { Task } from '../domain/task.ts';

const list = (ports: ApprovalsPorts): Endpoint<TaskAct> =>
  defineEndpoint({
    act: 'task.list',
    method: 'get',
    path: '/v1/tasks',
    summary: '审批事项列表 · List tasks',
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
        ports.loadCounty(principal.county, now),
        listTasksQuery(ports)({
          principal,
          department: query.department ?? null,
          state: query.state ?? null,
          page: pageOf(query),
        }),
      ]);
      if (!listed.ok) return listed;
      const departments = listed.value.items.map(({ department }) => department);
      const standIns = await standInsNow(ports)(principal.county, departments, now);
      const items = listed.value.items.map((summary) => presentTaskLine(summary, { rules, now, standIns }));
      const wanted = items.filter(
        ({ actingPost }) => query.actingPost === undefined || actingPost === query.actingPost,
      );
      return success({ body: { ...listed.value, items: wanted } });
    },
  });

/** What capabilities above know of a task and show beside it. */
export type BesideTask = {
  /** The critical documents that were not there when it was accepted by law and are not there now. */
  readonly missingDocuments: (
    county: CountyCode,
    reading: TaskReading,
  ) => Promise<readonly { readonly document: string; readonly name: Bilingual }[]>;
  /** The lead its project came from; null where there is none. */
  readonly leadIdOf: (county: CountyCode, task: Task) => Promise<LeadId | null>;
};

const read = (ports: ApprovalsPorts, beside: BesideTask): Endpoint<TaskAct> =>
  defineEndpoint({
    act: 'task.read',
    method: 'get',
    path: '/v1/tasks/{taskId}',
    summary: '一个审批事项及其办理期限 · A matter under approval and its time limit',
    description:
      'The clock is read as of now, or of the decision; ruleReferences names where each figure comes from.',
    tag,
    params: taskParams,
    query: none,
    input: noInput,
    status: 200,
    output: taskReadingSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readTaskQuery(ports)({ id: params.taskId, principal }, now);
      if (!found.ok) return found;
      const official = isOfficial(principal);
      const { department, post } = found.value.state;
      const standIn = (await standInsNow(ports)(principal.county, [department], now))(department, post);
      const { body, ...reply } = presentTask(official)(found.value);
      const ended = body.handling === null;
      const { county } = principal;
      const missingDocuments = await beside.missingDocuments(county, found.value);
      const leadId = await beside.leadIdOf(county, found.value.state);
      return success({
        ...reply,
        body: {
          ...body,
          ...presentStandIn(standIn, ended, official),
          missingDocuments: [...missingDocuments],
          leadId,
        },
      });
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<TaskAct> =>
  defineTimeline({
    act: 'task.read-timeline',
    path: '/v1/tasks/{taskId}/timeline',
    summary: '审批事项经过 · What happened to a task',
    tag,
    params: taskParams,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) =>
      readTaskTimelineQuery(ports)({ id: params.taskId, principal }, page),
    present: presentHappening,
  });

/** What one can see of tasks and do with them. */
export const taskEndpoints = (ports: ApprovalsPorts, beside: BesideTask): readonly Endpoint<TaskAct>[] => [
  list(ports),
  read(ports, beside),
  timeline(ports),
  taskLedgerEndpoint(ports),
  ...intakeEndpoints(ports),
  ...clockActEndpoints(ports),
];
