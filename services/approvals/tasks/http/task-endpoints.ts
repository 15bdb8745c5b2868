import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import type { ApprovalsAct } from '../../approvals-rights.ts';
import { missingDocumentsOf } from '../../acceptance/usecases/accept-task.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';
import { originOfCase } from '../../assignments/usecases/origin.ts';
import { actingNow } from '../../staffing/usecases/staffing.ts';
import { listTasks, readTask, readTaskTimeline } from '../usecases/tasks.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { taskLedgerEndpoint } from './ledger-endpoint.ts';
import { presentTask, presentTaskLine } from './present-task.ts';
import { clockActEndpoints } from './clock-act-endpoints.ts';
import { intakeEndpoints } from './intake-endpoints.ts';
import { toleranceEndpoints } from '../../acceptance/http/tolerance-endpoints.ts';
import { tag } from './task-act.ts';
import { presentActing } from '../../staffing/http/acting-view.ts';
import { taskActEndpoints } from '../../decisions/http/task-act-endpoints.ts';
import { taskListQuery, taskPageSchema, taskParams, taskReadingSchema } from './task-schemas.ts';
import { presentHappening } from '../../rules/http/rule-reference.ts';

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
        ports.loadCounty(principal.county, now),
        listTasks(ports)({
          principal,
          department: query.department ?? null,
          state: query.state ?? null,
          page: pageOf(query),
        }),
      ]);
      if (!listed.ok) return listed;
      const departments = listed.value.items.map(({ department }) => department);
      const acting = await actingNow(ports)(principal.county, departments, now);
      const items = listed.value.items.map((summary) => presentTaskLine(summary, { rules, now, acting }));
      const wanted = items.filter(
        ({ actingPost }) => query.actingPost === undefined || actingPost === query.actingPost,
      );
      return success({ body: { ...listed.value, items: wanted } });
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
    output: taskReadingSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readTask(ports)({ id: params.taskId, principal }, now);
      if (!found.ok) return found;
      const official = isOfficial(principal);
      const { department, post } = found.value.state;
      const acting = (await actingNow(ports)(principal.county, [department], now))(department, post);
      const { body, ...reply } = presentTask(official)(found.value);
      const ended = body.handling === null;
      const { county } = principal;
      const missingDocuments = await missingDocumentsOf(ports)(county, found.value);
      const { leadId } = await originOfCase(ports)(county, found.value.state.caseId);
      return success({
        ...reply,
        body: { ...body, ...presentActing(acting, ended, official), missingDocuments, leadId },
      });
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineTimeline({
    act: 'task.read-timeline',
    path: '/v1/tasks/{taskId}/timeline',
    summary: '审批件经过 · What happened to a task',
    tag,
    params: taskParams,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) => readTaskTimeline(ports)({ id: params.taskId, principal }, page),
    present: presentHappening,
  });

/** What one can see of tasks and do with them. */
export const taskEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => [
  list(ports),
  read(ports),
  timeline(ports),
  taskLedgerEndpoint(ports),
  ...taskActEndpoints(ports),
  ...intakeEndpoints(ports),
  ...clockActEndpoints(ports),
  ...toleranceEndpoints(ports),
];
