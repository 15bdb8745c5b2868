import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, everybody } from '../../kernel/circles-of-people.ts';

/** Who may do what with institutions 机构名录. */
export const institutionRights = {
  'institution.put': { coordinator: county, admin: county },
  'institution.list': everybody,
} as const satisfies RightsTable<string, string>;
export type InstitutionAct = keyof typeof institutionRights;
