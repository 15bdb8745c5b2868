import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, officials } from '../../kernel/whom.ts';

const proposing = { coordinator: county, admin: county } as const;
const deciding = { coordinator: county, leader: county, admin: county } as const;

/** Who may do what with the county's settings for its leads; nobody decides on their own proposal (R145). */
export const settingsRights = {
  'lead-policy.read': officials,
  'lead-policy.list-changes': officials,
  'lead-policy.propose': proposing,
  'lead-policy.approve': deciding,
  'lead-policy.refuse': deciding,
  'lead-policy.withdraw': proposing,
} as const satisfies RightsTable<string, never>;
export type SettingsAct = keyof typeof settingsRights;
