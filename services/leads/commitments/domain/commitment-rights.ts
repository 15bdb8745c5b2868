import { permits, type RightsTable } from '../../../../shared/auth/rights.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { LeadRelation } from '../../kernel/lead-relation.ts';
import type { Project } from '../../kernel/project.ts';
import { follower, inHand, talks, toldWhoMay, watching, weighing } from '../../kernel/whom.ts';
import { relationsToProject, type ProjectRelation } from '../../projects/domain/project-relation.ts';

/** Clauses held for their words are classified by a second person, of market regulation (rulings 42). */
export const commitmentRights = {
  'lead.add-commitment': inHand,
  'lead.amend-commitment-basis': inHand,
  'lead.list-commitments': talks,
  'lead.list-clauses': { ...talks, ...weighing },
  'lead.classify-clause': { ...weighing, ...toldWhoMay },
} as const satisfies RightsTable<string, LeadRelation>;

/** The promises made to the enterprise of a project, for itself and those who see the project through. */
export const promiseRights = {
  'project.list-commitments': { investor: ['own-enterprise'], officer: follower, ...watching },
} as const satisfies RightsTable<string, ProjectRelation>;

export type CommitmentAct = keyof typeof commitmentRights | keyof typeof promiseRights;

const promises: RightsTable<keyof typeof promiseRights, ProjectRelation> = promiseRights;

export const mayReadPromises = (principal: Principal, project: Project): boolean =>
  permits(promises, 'project.list-commitments', principal, relationsToProject(project, principal));
