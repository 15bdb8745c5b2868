import type { Principal } from '../../../../shared/auth/principal.ts';
import type { Project } from '../../kernel/project.ts';

/**
 * How somebody can stand to a project. Who works on its case is known to approvals alone: nobody holds that relation
 * here, so a department's people are answered as if there were no such project (rulings 24).
 */
export type ProjectRelation = 'follows-it' | 'own-enterprise' | 'works-on-its-case';

/** How somebody stands to a project; an investor acts for the enterprise that the token names. */
export const relationsToProject = (
  { officer, enterprise }: Pick<Project, 'officer' | 'enterprise'>,
  caller: Pick<Principal, 'subject' | 'enterprise'>,
): ReadonlySet<ProjectRelation> =>
  new Set<ProjectRelation>([
    ...(officer === caller.subject ? (['follows-it'] as const) : []),
    ...(enterprise.creditCode === caller.enterprise ? (['own-enterprise'] as const) : []),
  ]);
