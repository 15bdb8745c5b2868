import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, everyOfficial } from '../../kernel/whom.ts';

const proposing = { coordinator: county, admin: county } as const;
const deciding = { coordinator: county, leader: county, admin: county } as const;

/** Who may do what with the county's settings for its notifications; nobody decides on their own proposal (R145). */
export const settingsRights = {
  'notification-policy.read': everyOfficial,
  'notification-policy.list-changes': everyOfficial,
  'notification-policy.propose': proposing,
  'notification-policy.approve': deciding,
  'notification-policy.refuse': deciding,
  'notification-policy.withdraw': proposing,
} as const satisfies RightsTable<string, never>;
export type SettingsAct = keyof typeof settingsRights;
