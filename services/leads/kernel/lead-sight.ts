import type { Principal } from '../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../shared/auth/rights.ts';
import type { LeadRelation } from './lead-relation.ts';
import { county, watching } from './whom.ts';

const readsWhatItJudges = ['screens-it', 'weighs-its-clauses'] as const;

/** Who sees a lead at all; to everybody else it is as if there were none, whatever they would do with it. */
export const leadSight = {
  'lead.read': {
    officer: county,
    clerk: readsWhatItJudges,
    'section-head': readsWhatItJudges,
    'deputy-head': readsWhatItJudges,
    ...watching,
  },
} as const satisfies RightsTable<string, LeadRelation>;

const sight: RightsTable<keyof typeof leadSight, LeadRelation> = leadSight;

export const seesLead = (principal: Principal, relations: ReadonlySet<LeadRelation>): boolean =>
  permits(sight, 'lead.read', principal, relations);
