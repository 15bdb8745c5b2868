import type * as z from 'zod';
import { withCodeStanding } from '../../../../shared/enterprise.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { createRuleReferences } from '../../../../shared/http/rule-references.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Project, ProjectDecision } from '../../kernel/project.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { leadRuleBook, leadRulesPath } from '../../rules/domain/rule-book.ts';
import { projectParams } from '../../kernel/params.ts';
import type { ProjectError, ProjectErrorCode } from '../domain/project-errors.ts';
import { recordLanding } from '../domain/record-landing.ts';
import { recordStart, recordStatisticalRegistration } from '../domain/record-works.ts';
import { changeProjectCommand } from '../usecases/change-project.ts';
import { listProjectsQuery, readProjectQuery, readProjectTimelineQuery } from '../usecases/read-projects.ts';
import type { ProjectAct } from '../domain/project-rights.ts';
import { presentProject } from './present-project.ts';
import {
  landingEvidenceBody,
  projectPageSchema,
  projectViewSchema,
  startBody,
  statisticalRegistrationBody,
} from './project-schemas.ts';

const tag = 'Projects';
const { presentHappening } = createRuleReferences(leadRulesPath, leadRuleBook);

type ProjectActSpec<Input extends z.ZodType> = {
  readonly verb: 'record-landing-evidence' | 'record-start' | 'record-statistical-registration';
  readonly summary: string;
  readonly description: string;
  readonly input: Input;
  /** What the domain may refuse beside what every act on a project may. */
  readonly refusals: readonly ProjectErrorCode[];
  readonly decide: (
    project: Project,
    input: z.output<Input>,
    now: Instant,
    county: CountyCode,
  ) => Outcome<ProjectDecision, ProjectError>;
};

const listProjects = (ports: LeadPorts): Endpoint<ProjectAct> =>
  defineEndpoint({
    act: 'project.list',
    method: 'get',
    path: '/v1/projects',
    summary: '项目列表 · Projects of the county, newest first',
    description: 'An investor is shown the projects of the enterprise that the token names.',
    tag,
    params: none,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: projectPageSchema,
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const page = await listProjectsQuery(ports)(principal, pageOf(query));
      return page.ok
        ? success({ body: { ...page.value, items: page.value.items.map(withCodeStanding) } })
        : page;
    },
  });

const readProject = (ports: LeadPorts): Endpoint<ProjectAct> =>
  defineEndpoint({
    act: 'project.read',
    method: 'get',
    path: '/v1/projects/{projectId}',
    summary: '查看项目 · Read a project',
    description: '`leadId` leads back to the lead, `caseId` on to the case. `landing` is derived.',
    tag,
    params: projectParams,
    query: none,
    input: noInput,
    status: 200,
    output: projectViewSchema,
    refusals: ['PROJECT_NOT_FOUND'],
    handle: async ({ principal, params }) => {
      const project = await readProjectQuery(ports)(principal, params.projectId);
      return project.ok
        ? success({ body: presentProject(project.value), version: project.value.version })
        : project;
    },
  });

const readTimeline = (ports: LeadPorts): Endpoint<ProjectAct> =>
  defineTimeline({
    act: 'project.read-timeline',
    path: '/v1/projects/{projectId}/timeline',
    summary: '项目时间线 · What happened to a project',
    tag,
    params: projectParams,
    refusals: ['PROJECT_NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) => readProjectTimelineQuery(ports)(principal, params.projectId, page),
    present: presentHappening,
  });

/** An act on one project: one read, the domain's decision, one write; answers the project as it then stands. */
const defineProjectAct =
  (ports: LeadPorts) =>
  <Input extends z.ZodType>({
    verb,
    decide,
    refusals,
    ...spec
  }: ProjectActSpec<Input>): Endpoint<ProjectAct> =>
    defineEndpoint({
      ...spec,
      act: `project.${verb}`,
      method: 'post',
      path: `/v1/projects/{projectId}/${verb}`,
      tag,
      params: projectParams,
      query: none,
      status: 200,
      output: projectViewSchema,
      refusals: [
        'PROJECT_NOT_FOUND',
        'PROJECT_ACT_NOT_YOURS',
        'PROJECT_STALE',
        'PROJECT_TERMINATED',
        ...refusals,
      ],
      handle: ({ principal, params, input, ifMatch, now, write }) =>
        write(
          changeProjectCommand(ports)({
            projectId: params.projectId,
            principal,
            act: `project.${verb}`,
            ifMatch,
            decide: (project) => decide(project, input, now, principal.county),
          }),
          (project) => ({ body: presentProject(project), version: project.version }),
        ),
    });

const projectActs = (ports: LeadPorts): readonly Endpoint<ProjectAct>[] => {
  const act = defineProjectAct(ports);
  return [
    act({
      verb: 'record-landing-evidence',
      summary: '登记落地佐证 · Record a proof of landing',
      description: 'Landed is a project with both proofs: registered in the county, and with a site.',
      input: landingEvidenceBody,
      refusals: ['REGISTERED_ELSEWHERE'],
      decide: (project, evidence, now, county) => recordLanding(project, evidence, county, now),
    }),
    act({
      verb: 'record-start',
      summary: '登记开工 · Record that works started, with the proofs',
      description:
        'Works start with the first pile; a ceremony, hoarding or levelling is no start. A later record replaces it. Says nothing of statistics.',
      input: startBody,
      refusals: ['START_NOT_PROVEN'],
      decide: recordStart,
    }),
    act({
      verb: 'record-statistical-registration',
      summary: '登记入库 · Record that the project entered statistics',
      description:
        'On four proofs: project code, construction contract, photograph of works begun, licence; all that is missing is told at once. Says nothing of the start.',
      input: statisticalRegistrationBody,
      refusals: ['STATISTICS_NOT_PROVEN'],
      decide: recordStatisticalRegistration,
    }),
  ];
};

/** Projects: what leads become by signing. */
export const projectEndpoints = (ports: LeadPorts): readonly Endpoint<ProjectAct>[] => [
  listProjects(ports),
  readProject(ports),
  readTimeline(ports),
  ...projectActs(ports),
];
