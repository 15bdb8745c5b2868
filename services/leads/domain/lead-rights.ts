import type { RightsTable } from '../../../shared/auth/rights.ts';
import type { LeadRelation } from './lead-relation.ts';

/** What can be done with leads. */
export const leadActs = [
  'lead.register',
  'lead.list',
  'lead.read',
  'lead.read-timeline',
  'lead.amend',
  'lead.record-first-contact',
  'lead.disclose-contact',
  'lead.move-stage',
] as const;
export type LeadAct = (typeof leadActs)[number];

const county = ['anyone'] as const;
const follower = ['follows-it'] as const;
const watching = { coordinator: county, supervisor: county, leader: county } as const;

/**
 * Who may do what with leads (DESIGN §8). Officers see one another's leads, so that nobody courts an enterprise twice;
 * contacts open only to the officer who follows the lead, and each such look leaves a trace.
 */
export const leadRights: RightsTable<LeadAct, LeadRelation> = {
  'lead.register': { officer: county, coordinator: county },
  'lead.list': { officer: county, ...watching },
  'lead.read': { officer: county, ...watching },
  'lead.read-timeline': { officer: county, ...watching },
  'lead.amend': { officer: follower },
  'lead.record-first-contact': { officer: follower },
  'lead.disclose-contact': { officer: follower, coordinator: county },
  'lead.move-stage': { officer: follower, coordinator: county },
};
