import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../../shared/auth/rights.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ProjectId } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import type { Project, ProjectDecision } from '../../kernel/project.ts';
import { projectDefinition } from '../../kernel/project-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import {
  projectActNotYours,
  projectNotFound,
  projectStale,
  type ProjectError,
} from '../domain/project-errors.ts';
import { relationsToProject, type ProjectRelation } from '../domain/project-relation.ts';
import { projectRights, type ProjectAct } from '../domain/project-rights.ts';

const rights: RightsTable<ProjectAct, ProjectRelation> = projectRights;

export type ProjectChange = {
  readonly projectId: ProjectId;
  readonly principal: Principal;
  readonly act: ProjectAct;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  readonly decide: (project: Project) => Outcome<ProjectDecision, ProjectError>;
};

/** Loads a project, asks whether the act is the caller's, lets the domain decide and saves: one read, one write. */
export const changeProjectCommand =
  ({ table }: Pick<LeadPorts, 'table'>) =>
  (change: ProjectChange) =>
  (context: WriteContext<Versioned<Project>>): Promise<Outcome<Versioned<Project>, ProjectError | Refusal>> =>
    decideAgain<Versioned<Project>, ProjectError | Refusal>(async () => {
      const before = await table.load(projectDefinition, context.county, change.projectId);
      if (before === null) return failure(projectNotFound());
      const relations = relationsToProject(before.state, change.principal);
      if (!permits(rights, 'project.read', change.principal, relations)) return failure(projectNotFound());
      if (!permits(rights, change.act, change.principal, relations)) return failure(projectActNotYours());
      if (isStale(change.ifMatch, before.version)) return failure(projectStale(before.version));
      const decided = change.decide(before.state);
      if (!decided.ok) return decided;
      const { project, events } = decided.value;
      return table.save(context, projectDefinition, { before, after: project, events });
    });
