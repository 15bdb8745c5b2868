import type { Principal } from '../../../shared/auth/principal.ts';
import type { Lead } from './lead.ts';
import type { Project } from './project.ts';

/**
 * How somebody can stand to a lead or its project. Who works on a project's case is known to approvals alone: nobody
 * holds that relation here, so a department's people are answered as if there were no such project (rulings 24).
 */
export const leadRelations = ['follows-it', 'own-enterprise', 'works-on-its-case'] as const;
export type LeadRelation = (typeof leadRelations)[number];

type Caller = Pick<Principal, 'subject' | 'enterprise'>;

/** How somebody stands to a lead. */
export const relationsTo = (lead: Pick<Lead, 'officer'>, { subject }: Caller): ReadonlySet<LeadRelation> =>
  new Set<LeadRelation>(lead.officer === subject ? ['follows-it'] : []);

/** How somebody stands to a project; an investor acts for the enterprise that the token names. */
export const relationsToProject = (
  { officer, enterprise }: Pick<Project, 'officer' | 'enterprise'>,
  caller: Caller,
): ReadonlySet<LeadRelation> =>
  new Set<LeadRelation>([
    ...(officer === caller.subject ? (['follows-it'] as const) : []),
    ...(enterprise.creditCode === caller.enterprise ? (['own-enterprise'] as const) : []),
  ]);
