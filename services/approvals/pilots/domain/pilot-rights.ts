import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, officials, takesPart } from '../../kernel/circles-of-people.ts';

/** Who may do what with pilots and the order of matters. */
export const pilotRights = {
  // The department is the one that answers for what is to open.
  'case.bypass-edge': { 'section-head': takesPart, 'deputy-head': takesPart, coordinator: county },
  'pilot.register': { coordinator: county },
  'pilot.list': officials,
  'pilot.read': officials,
  'pilot.enable': { coordinator: county, leader: county },
} as const satisfies RightsTable<string, string>;
export type PilotAct = keyof typeof pilotRights;
