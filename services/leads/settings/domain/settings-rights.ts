import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, officials } from '../../kernel/whom.ts';

/** Who may do what with the county's settings for its leads. */
export const settingsRights = {
  'lead-settings.read': officials,
  'lead-settings.put': { admin: county },
} as const satisfies RightsTable<string, never>;
export type SettingsAct = keyof typeof settingsRights;
