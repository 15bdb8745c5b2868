import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { isStale, type IfMatch } from '../../../../shared/http/if-match.ts';
import type { ProjectId } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import { relationsToProject } from '../../kernel/lead-relation.ts';
import { leadRights, type LeadAct } from '../../kernel/lead-rights.ts';
import type { Project, ProjectDecision } from '../../kernel/project.ts';
import {
  projectActNotYours,
  projectNotFound,
  projectStale,
  type ProjectError,
} from '../domain/project-errors.ts';
import { projectDefinition } from '../../kernel/project-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';

export type ProjectChange = {
  readonly projectId: ProjectId;
  readonly principal: Principal;
  readonly act: LeadAct;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  readonly decide: (project: Project) => Outcome<ProjectDecision, ProjectError>;
};

/** Loads a project, asks whether the act is the caller's, lets the domain decide and saves: one read, one write. */
export const changeProjectCommand =
  ({ table }: Pick<LeadPorts, 'table'>) =>
  (change: ProjectChange) =>
  async (
    context: WriteContext<Versioned<Project>>,
  ): Promise<Outcome<Versioned<Project>, ProjectError | Refusal>> => {
    const before = await table.load(projectDefinition, context.county, change.projectId);
    if (before === null) return failure(projectNotFound());
    const relations = relationsToProject(before.state, change.principal);
    if (!permits(leadRights, 'project.read', change.principal, relations)) return failure(projectNotFound());
    if (!permits(leadRights, change.act, change.principal, relations)) return failure(projectActNotYours());
    if (isStale(change.ifMatch, before.version)) return failure(projectStale(before.version));
    const decided = change.decide(before.state);
    if (!decided.ok) return decided;
    const { project, events } = decided.value;
    return table.save(context, projectDefinition, { before, after: project, events });
  };
