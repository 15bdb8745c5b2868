import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import type { AssignmentAct } from '../domain/assignment-rights.ts';
import { listAssignmentsQuery } from '../usecases/list-assignments.ts';
import { isOpen } from '../domain/assignment.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { originOfAssignmentQuery } from '../usecases/origin-of-assignment.ts';
import { standInsNow } from '../../staffing/usecases/staffing.ts';
import {
  readAcknowledgementsQuery,
  readAssignmentQuery,
  readAssignmentTimelineQuery,
} from '../usecases/read-assignment.ts';
import {
  acknowledgementPageSchema,
  assignmentListQuery,
  assignmentPageSchema,
  assignmentParams,
  assignmentReadingSchema,
} from './assignment-schemas.ts';
import { presentStandIn } from '../../staffing/http/stand-in-view.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { presentAssignment, presentAssignmentLine } from './present-assignment.ts';
import { presentHappening } from '../../rules/http/rule-reference.ts';
import { noOrigin } from '../../cases/usecases/origin-of-case.ts';

const tag = 'Assignments';

const list = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'assignment.list',
    method: 'get',
    path: '/v1/assignments',
    summary: '交办事项列表 · List assignments',
    description:
      'What waits first, then by due date. A department sees its own; who coordinates, supervises or leads sees the county; an enterprise what it asked.',
    tag,
    params: none,
    query: assignmentListQuery,
    input: noInput,
    status: 200,
    output: assignmentPageSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query, now }) => {
      const listed = await listAssignmentsQuery(ports)(
        {
          principal,
          department: query.department ?? null,
          kind: query.kind ?? null,
          state: query.state ?? null,
          page: pageOf(query),
        },
        !isOfficial(principal),
      );
      if (!listed.ok) return listed;
      const departments = listed.value.items.map(({ department }) => department);
      const standIns = await standInsNow(ports)(principal.county, departments, now);
      const items = listed.value.items
        .map((summary) => presentAssignmentLine(summary, standIns, isOfficial(principal)))
        .filter(({ actingPost }) => query.actingPost === undefined || actingPost === query.actingPost);
      return success({ body: { ...listed.value, items } });
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'assignment.read',
    method: 'get',
    path: '/v1/assignments/{assignmentId}',
    summary: '一项交办事项及其办理期限 · An assignment and its time limit',
    description:
      'The clock is read as of now, or of the close; every figure names its source. Officials see the project and the lead it leads back to; null where it is about an enterprise or a meeting as such.',
    tag,
    params: assignmentParams,
    query: none,
    input: noInput,
    status: 200,
    output: assignmentReadingSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readAssignmentQuery(ports)({ id: params.assignmentId, principal }, now);
      if (!found.ok) return found;
      const official = isOfficial(principal);
      const { state } = found.value;
      const standIns = await standInsNow(ports)(principal.county, [state.department], now);
      const { body, ...reply } = presentAssignment(official)(found.value);
      const shown = presentStandIn(standIns(state.department, state.post), !isOpen(state), official);
      const origin = official ? await originOfAssignmentQuery(ports)(principal.county, state) : noOrigin;
      return success({ ...reply, body: { ...body, ...shown, ...origin } });
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineTimeline({
    act: 'assignment.read-timeline',
    path: '/v1/assignments/{assignmentId}/timeline',
    summary: '交办事项经过 · What happened to an assignment',
    tag,
    params: assignmentParams,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) =>
      readAssignmentTimelineQuery(ports)({ id: params.assignmentId, principal }, page),
    present: presentHappening,
  });

const acknowledgements = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'assignment.read-acknowledgements',
    method: 'get',
    path: '/v1/assignments/{assignmentId}/acknowledgements',
    summary: '已阅记录 · Who has seen a message about an assignment',
    description: 'Seeing it is not receiving it; the time limit runs on.',
    tag,
    params: assignmentParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: acknowledgementPageSchema,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const asked = { id: params.assignmentId, principal };
      const found = await readAcknowledgementsQuery(ports)(asked, pageOf(query));
      return found.ok ? success({ body: { ...found.value, items: [...found.value.items] } }) : found;
    },
  });

/** What one can see of assignments. */
export const assignmentEndpoints = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => [
  list(ports),
  read(ports),
  timeline(ports),
  acknowledgements(ports),
];
