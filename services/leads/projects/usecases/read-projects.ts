import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import type { ProjectId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Project } from '../../kernel/project.ts';
import {
  enterprisePartition,
  projectDefinition,
  projectKind,
  projectListEntrySchema,
  projectsPartition,
  type ProjectSummary,
} from '../../kernel/project-store.ts';
import { byEnterpriseIndex, byStageIndex } from '../../kernel/table.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { projectNotFound, type ProjectError } from '../domain/project-errors.ts';
import { relationsToProject, type ProjectRelation } from '../domain/project-relation.ts';
import { projectRights, type ProjectAct } from '../domain/project-rights.ts';

type Ports = Pick<LeadPorts, 'table'>;

const rights: RightsTable<ProjectAct, ProjectRelation> = projectRights;

/** A project the caller may see; one of another county or enterprise answers as if there were none (rulings 24). */
const readProjectFor =
  ({ table }: Ports, act: ProjectAct) =>
  async (principal: Principal, projectId: ProjectId): Promise<Outcome<Versioned<Project>, ProjectError>> => {
    const found = await table.load(projectDefinition, principal.county, projectId);
    if (found === null) return failure(projectNotFound());
    const relations = relationsToProject(found.state, principal);
    const isReader =
      permits(rights, 'project.read', principal, relations) && permits(rights, act, principal, relations);
    return isReader ? success(found) : failure(projectNotFound());
  };

export const readProjectQuery = (ports: Ports) => readProjectFor(ports, 'project.read');

const listOf = (principal: Principal) => {
  const nobody: ReadonlySet<ProjectRelation> = new Set();
  if (permits(rights, 'project.list', principal, nobody))
    return { index: byStageIndex, partition: projectsPartition(principal.county) };
  const own: ReadonlySet<ProjectRelation> = new Set(['own-enterprise']);
  return principal.enterprise === null || !permits(rights, 'project.list', principal, own)
    ? null
    : {
        index: byEnterpriseIndex,
        partition: enterprisePartition(principal.county, principal.enterprise),
      };
};

/** A page of the county's projects, or of the caller's own enterprise's, the newest first. */
export const listProjectsQuery =
  ({ table }: Ports) =>
  async (principal: Principal, page: PageRequest): Promise<Outcome<Page<ProjectSummary>, CodedError>> => {
    const list = listOf(principal);
    if (list === null) return success({ items: [], nextCursor: null });
    const listed = await table.list(
      list.index,
      list.partition,
      { ...page, descending: true },
      projectListEntrySchema,
    );
    if (!listed.ok) return failure(commonRefusal('BAD_CURSOR'));
    return success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) });
  };

/** A page of what happened to a project, in order. */
export const readProjectTimelineQuery =
  ({ table }: Ports) =>
  async (
    principal: Principal,
    projectId: ProjectId,
    page: PageRequest,
  ): Promise<Outcome<Page<Envelope>, CodedError>> => {
    const project = await readProjectFor({ table }, 'project.read-timeline')(principal, projectId);
    if (!project.ok) return project;
    const address = { county: principal.county, kind: projectKind, id: projectId };
    const timeline = await table.timeline(address, page);
    return timeline.ok ? timeline : failure(commonRefusal('BAD_CURSOR'));
  };
