import { showEnterprise } from '../../../../shared/enterprise.ts';
import type * as z from 'zod';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import type { CaseAct } from '../domain/case-rights.ts';
import { reachMilestone } from '../domain/reach-milestone.ts';
import { changeCaseCommand, listCasesQuery, listCaseTasksQuery, readCaseQuery } from '../usecases/cases.ts';
import { readCaseTimelineQuery } from '../usecases/case-timeline.ts';
import { openCaseCommand, type CaseRequest } from '../usecases/open-case.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { standInsNow } from '../../staffing/usecases/staffing.ts';
import type { CaseReading } from '../usecases/write-case.ts';
import {
  casePageSchema,
  caseParams,
  caseViewSchema,
  milestoneBody,
  milestoneParams,
  openCaseBody,
} from './case-schemas.ts';
import { caseLedgerEndpoint } from './case-ledger-endpoint.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { jointClockEndpoints } from './joint-clock-endpoint.ts';
import { presentCase } from './present-case.ts';
import { presentTaskLine } from '../../tasks/http/present-task.ts';
import { taskPageSchema } from '../../tasks/http/task-schemas.ts';
import { reapplyEndpoint } from './reapply-endpoint.ts';
import { tripEndpoint } from './trip-endpoint.ts';
import { presentHappening } from '../../rules/http/rule-reference.ts';

const tag = 'Cases';

const requestFrom = ({ template, nodes, ...body }: z.output<typeof openCaseBody>): CaseRequest => ({
  projectId: body.projectId ?? null,
  leadId: null,
  projectName: body.projectName,
  enterprise: body.enterprise,
  officer: body.officer ?? null,
  promisedStart: body.promisedStart ?? null,
  investmentYuan: body.investmentYuan,
  path: template === undefined ? { matters: nodes ?? [] } : { template },
});

const open = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.open',
    method: 'post',
    path: '/v1/cases',
    summary: '启动并联审批 · Start the approvals of a project, along a template or matter by matter',
    description:
      'A signed project gets its case by itself; this is for projects without a lead and for history. What waits for nothing opens at once.',
    tag,
    params: none,
    query: none,
    input: openCaseBody,
    status: 201,
    makesUnnamed: 'case',
    output: caseViewSchema,
    refusals: ['TEMPLATE_UNKNOWN', 'MATTERS_INVALID', 'LIMIT_NOT_THE_CATALOGUES', 'PROJECT_HAS_CASE'],
    handle: ({ input, write }) =>
      write(
        (context) => openCaseCommand(ports)(context, requestFrom(input)),
        (reading: CaseReading) => ({
          ...presentCase(true)(reading),
          location: `/v1/cases/${reading.state.id}`,
        }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.list',
    method: 'get',
    path: '/v1/cases',
    summary: '并联审批列表 · List cases, the newest first',
    description:
      'An enterprise sees its own, an officer those of the projects followed, who coordinates, supervises or leads the county’s.',
    tag,
    params: none,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: casePageSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const listed = await listCasesQuery(ports)(principal, pageOf(query));
      if (!listed.ok) return listed;
      const items = listed.value.items.map((each) => ({
        ...each,
        ...showEnterprise(each.enterprise),
      }));
      return success({ body: { ...listed.value, items } });
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.read',
    method: 'get',
    path: '/v1/cases/{caseId}',
    summary:
      '一个项目的并联审批：各事项状态、缺项、灯色、计划与实际 · A case: states, what is lacking, lights, plan and fact',
    tag,
    params: caseParams,
    query: none,
    input: noInput,
    status: 200,
    output: caseViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readCaseQuery(ports)({ id: params.caseId, principal }, now);
      return found.ok ? success(presentCase(isOfficial(principal))(found.value)) : found;
    },
  });

const tasks = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.list-tasks',
    method: 'get',
    path: '/v1/cases/{caseId}/tasks',
    summary: '并联审批中的各事项 · The tasks of a case',
    tag,
    params: caseParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: taskPageSchema,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    handle: async ({ principal, params, query, now }) => {
      const [{ rules }, listed] = await Promise.all([
        ports.loadCounty(principal.county, now),
        listCaseTasksQuery(ports)({ id: params.caseId, principal }, pageOf(query)),
      ]);
      if (!listed.ok) return listed;
      const departments = listed.value.items.map(({ department }) => department);
      const standIns = await standInsNow(ports)(principal.county, departments, now);
      const items = listed.value.items.map((summary) => presentTaskLine(summary, { rules, now, standIns }));
      return success({ body: { ...listed.value, items } });
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineTimeline({
    act: 'case.read-timeline',
    path: '/v1/cases/{caseId}/timeline',
    summary: '并联审批经过 · What happened to a case',
    tag,
    params: caseParams,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) =>
      readCaseTimelineQuery(ports)({ id: params.caseId, principal }, page),
    present: presentHappening,
  });

const reach = (ports: ApprovalsPorts): Endpoint<CaseAct> =>
  defineEndpoint({
    act: 'case.reach-milestone',
    method: 'post',
    path: '/v1/cases/{caseId}/milestones/{milestone}/reach',
    summary: '登记关键节点（开工、完工等）· Record that a milestone was reached, with its proof',
    tag,
    params: milestoneParams,
    query: none,
    input: milestoneBody,
    status: 200,
    output: caseViewSchema,
    refusals: [
      'NOT_FOUND',
      'ACT_NOT_YOURS',
      'STALE',
      'MILESTONE_UNKNOWN',
      'MILESTONE_NOT_OPEN',
      'MILESTONE_IN_FUTURE',
    ],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        (context) =>
          changeCaseCommand(ports)(context, principal, {
            caseId: params.caseId,
            act: 'case.reach-milestone',
            ifMatch,
            decide: (approvalCase, advancing) =>
              reachMilestone(approvalCase, params.milestone, input, advancing),
          }),
        presentCase(true),
      ),
  });

/** What one can see of cases and do with them. */
export const caseEndpoints = (ports: ApprovalsPorts): readonly Endpoint<CaseAct>[] => [
  open(ports),
  list(ports),
  read(ports),
  tasks(ports),
  timeline(ports),
  reach(ports),
  tripEndpoint(ports),
  reapplyEndpoint(ports),
  ...jointClockEndpoints(ports),
  caseLedgerEndpoint(ports),
];
