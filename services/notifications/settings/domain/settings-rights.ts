import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, everyOfficial } from '../../kernel/whom.ts';

/** Who may do what with the county's settings for its notifications. */
export const settingsRights = {
  'notification-settings.see': everyOfficial,
  'notification-settings.put': { admin: county },
} as const satisfies RightsTable<string, never>;
export type SettingsAct = keyof typeof settingsRights;
