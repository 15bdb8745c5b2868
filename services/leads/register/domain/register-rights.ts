import type { RightsTable } from '../../../../shared/auth/rights.ts';
import type { LeadRelation } from '../../kernel/lead-relation.ts';
import { leadSight } from '../../kernel/lead-sight.ts';
import { county, follower, inHand, watching } from '../../kernel/whom.ts';

const screens = ['screens-it'] as const;
/** The screening department, which reads what it judges. */
const screeners = { clerk: screens, 'section-head': screens, 'deputy-head': screens } as const;

/**
 * Officers see one another's leads, so that nobody courts an enterprise twice; a contact opens only to those who work on
 * the lead, and each such look leaves a trace.
 */
export const registerRights = {
  'lead.register': { officer: county, coordinator: county },
  'lead.list': { officer: county, ...watching },
  ...leadSight,
  'lead.read-timeline': { officer: county, ...screeners, ...watching },
  'lead.amend': { officer: follower },
  'lead.record-first-contact': { officer: follower },
  'lead.disclose-contact': { officer: follower, coordinator: county },
  'lead.erase-contact': inHand,
  'lead.hand-over': inHand,
} as const satisfies RightsTable<string, LeadRelation>;
export type RegisterAct = keyof typeof registerRights;
