import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { readers } from '../../kernel/circles-of-people.ts';

/** Who may do what with the open work of a department. */
export const workloadRights = {
  'workload.read': readers,
} as const satisfies RightsTable<string, string>;
export type WorkloadAct = keyof typeof workloadRights;
