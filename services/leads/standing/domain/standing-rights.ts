import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { LeadRelation } from '../../kernel/lead-relation.ts';
import { county, inHand } from '../../kernel/whom.ts';

/** Who sets a lead aside and takes it up again. */
export const standingRights = {
  'lead.pause': inHand,
  'lead.resume': inHand,
  'lead.mark-lost': inHand,
  'lead.terminate': { coordinator: county },
  'lead.incubate': inHand,
  'lead.mark-suspect': { coordinator: county, supervisor: county },
} as const satisfies RightsTable<string, LeadRelation>;
export type StandingAct = keyof typeof standingRights;
