import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { LeadRelation } from '../../kernel/lead-relation.ts';
import { apart, county, inHand } from '../../kernel/whom.ts';

/**
 * What the review meeting decided and who sponsors a project is recorded by the coordinating office, not by the officer
 * who brought it.
 */
export const reviewRights = {
  'lead.record-review-opinions': { coordinator: apart },
  'lead.assign-sponsor': { coordinator: county },
  'lead.record-investment-contract': inHand,
} as const satisfies RightsTable<string, LeadRelation>;
export type ReviewAct = keyof typeof reviewRights;
