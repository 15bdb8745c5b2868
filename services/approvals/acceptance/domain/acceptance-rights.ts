import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { deciders, own, ownEnterprise } from '../../kernel/circles-of-people.ts';

/** Who may do what with the acceptance of an application. */
export const acceptanceRights = {
  'task.accept': deciders,
  'task.accept-with-tolerance': deciders,
  'task.supplement-outstanding': { investor: ownEnterprise, ...deciders },
  'task.accept-on-commitment': deciders,
  'task.verify-commitment': deciders,
  'task.revoke-approval': { 'section-head': own, 'deputy-head': own },
} as const satisfies RightsTable<string, string>;
export type AcceptanceAct = keyof typeof acceptanceRights;
