import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, everybody, officials } from '../../kernel/circles-of-people.ts';

/** Who may do what with the county’s registers, settings and calendar. */
export const countyRights = {
  'department.list': everybody,
  'department.read': everybody,
  'department.put': { admin: county },
  'county-settings.read': officials,
  'county-policy.read': officials,
  'county-settings.put': { admin: county },
  'calendar-year.list': officials,
  'calendar-year.read': officials,
  'calendar-year.import': { admin: county },
} as const satisfies RightsTable<string, string>;
export type CountyAct = keyof typeof countyRights;
