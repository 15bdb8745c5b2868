import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { deciders, own } from '../../kernel/circles-of-people.ts';

/** Who may do what with the decision on a task. */
export const decisionRights = {
  'task.approve': deciders,
  'task.reject': deciders,
  'task.deliver': deciders,
  'task.record-project-code': { 'section-head': own, 'deputy-head': own },
} as const satisfies RightsTable<string, string>;
export type DecisionAct = keyof typeof decisionRights;
