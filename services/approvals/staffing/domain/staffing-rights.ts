import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { readers } from '../../kernel/circles-of-people.ts';

/** Who may do what with who is there for the work of a department. */
export const staffingRights = {
  'cover.list': readers,
} as const satisfies RightsTable<string, string>;
export type StaffingAct = keyof typeof staffingRights;
