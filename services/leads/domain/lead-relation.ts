import type { Subject } from '../../../shared/identifiers.ts';
import type { Lead } from './lead.ts';

/** How somebody can stand to a lead. */
export const leadRelations = ['follows-it'] as const;
export type LeadRelation = (typeof leadRelations)[number];

export const relationsTo = (lead: Pick<Lead, 'officer'>, subject: Subject): ReadonlySet<LeadRelation> =>
  new Set<LeadRelation>(lead.officer === subject ? ['follows-it'] : []);
