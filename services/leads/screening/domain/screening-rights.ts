import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { LeadRelation } from '../../kernel/lead-relation.ts';
import { inHand, judging, toldWhoMay } from '../../kernel/whom.ts';

/** Nobody judges their own lead: who registered, follows or followed it records facts and no verdict (rulings 31). */
export const screeningRights = {
  'lead.record-screening-facts': inHand,
  'lead.record-screening-verdict': { ...judging, ...toldWhoMay },
} as const satisfies RightsTable<string, LeadRelation>;
export type ScreeningAct = keyof typeof screeningRights;
