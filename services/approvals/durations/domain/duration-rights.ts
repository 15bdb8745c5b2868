import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { watching } from '../../kernel/circles-of-people.ts';

/** Who may do what with durations of coordination. */
export const durationRights = {
  'coordination-durations.read': watching,
} as const satisfies RightsTable<string, string>;
export type DurationAct = keyof typeof durationRights;
