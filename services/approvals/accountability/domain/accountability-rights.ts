import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, own } from '../../kernel/circles-of-people.ts';

/** Who may do what with the cause of a delay. */
export const accountabilityRights = {
  // A leader for what supervisors did themselves, since nobody judges their own department.
  'task.establish-cause': { supervisor: county, leader: county },
  'task.contest-cause': { 'section-head': own, 'deputy-head': own },
  'task.answer-contest': { supervisor: county, leader: county },
  'task.refer': { supervisor: county, leader: county },
} as const satisfies RightsTable<string, string>;
export type AccountabilityAct = keyof typeof accountabilityRights;
