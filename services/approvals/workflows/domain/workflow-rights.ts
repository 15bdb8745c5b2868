import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { officials } from '../../kernel/circles-of-people.ts';

/** Who may do what with comparisons of templates. */
export const workflowRights = {
  'workflow-comparison.list': officials,
} as const satisfies RightsTable<string, string>;
export type WorkflowAct = keyof typeof workflowRights;
