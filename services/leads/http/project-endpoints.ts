import { defineEndpoint, noInput, none, type Endpoint } from '../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../shared/http/timeline.ts';
import { success } from '../../../shared/outcome.ts';
import type { LeadAct } from '../domain/lead-rights.ts';
import { recordLanding } from '../domain/record-landing.ts';
import { changeProjectCommand } from '../usecases/change-project.ts';
import type { LeadPorts } from '../usecases/ports.ts';
import { listProjectsQuery, readProjectQuery, readProjectTimelineQuery } from '../usecases/read-projects.ts';
import { presentProject } from './present-project.ts';
import {
  landingEvidenceBody,
  projectPageSchema,
  projectParams,
  projectViewSchema,
} from './project-schemas.ts';

const tag = '项目 Projects';

const listProjects = (ports: LeadPorts): Endpoint<LeadAct> =>
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
    refusals: ['PROJECT_BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const page = await listProjectsQuery(ports)(principal, pageOf(query));
      return page.ok ? success({ body: { ...page.value, items: [...page.value.items] } }) : page;
    },
  });

const readProject = (ports: LeadPorts): Endpoint<LeadAct> =>
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

const readTimeline = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineTimeline({
    act: 'project.read-timeline',
    path: '/v1/projects/{projectId}/timeline',
    summary: '项目时间线 · What happened to a project',
    tag,
    params: projectParams,
    refusals: ['PROJECT_NOT_FOUND', 'PROJECT_BAD_CURSOR'],
    find: ({ principal, params }, page) => readProjectTimelineQuery(ports)(principal, params.projectId, page),
  });

const recordLandingEvidence = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineEndpoint({
    act: 'project.record-landing-evidence',
    method: 'post',
    path: '/v1/projects/{projectId}/record-landing-evidence',
    summary: '登记落地佐证 · Record a proof of landing',
    description: 'Landed is a project with both proofs: registered in the county, and with a site.',
    tag,
    params: projectParams,
    query: none,
    input: landingEvidenceBody,
    status: 200,
    output: projectViewSchema,
    refusals: [
      'PROJECT_NOT_FOUND',
      'PROJECT_ACT_NOT_YOURS',
      'PROJECT_STALE',
      'PROJECT_TERMINATED',
      'REGISTERED_ELSEWHERE',
    ],
    handle: ({ principal, params, input, ifMatch, now, write }) =>
      write(
        changeProjectCommand(ports)({
          projectId: params.projectId,
          principal,
          act: 'project.record-landing-evidence',
          ifMatch,
          decide: (project) => recordLanding(project, input, principal.county, now),
        }),
        (project) => ({ body: presentProject(project), version: project.version }),
      ),
  });

/** Projects: what leads become by signing. */
export const projectEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => [
  listProjects(ports),
  readProject(ports),
  readTimeline(ports),
  recordLandingEvidence(ports),
];
