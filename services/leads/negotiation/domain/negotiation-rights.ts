import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { LeadRelation } from '../../kernel/lead-relation.ts';
import { apart, follower, inHand, judging, talks, toldWhoMay } from '../../kernel/whom.ts';

/** Minutes open only to those who work on the lead, and each such look leaves a trace; factors are checked by others. */
export const negotiationRights = {
  'lead.record-negotiation': { officer: follower },
  'lead.conclude-gap': inHand,
  'lead.disclose-negotiation': inHand,
  'lead.list-gaps': talks,
  'lead.record-intersection': { officer: follower },
  'lead.list-intersections': talks,
  'lead.record-agreement-draft': inHand,
  'lead.record-factor-check': { ...toldWhoMay, ...judging, coordinator: apart },
} as const satisfies RightsTable<string, LeadRelation>;
export type NegotiationAct = keyof typeof negotiationRights;
