import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { LeadRelation } from '../../kernel/lead-relation.ts';
import { inHand } from '../../kernel/whom.ts';

/** Who moves a lead on. */
export const stageRights = { 'lead.move-stage': inHand } as const satisfies RightsTable<string, LeadRelation>;
export type StageAct = keyof typeof stageRights;
