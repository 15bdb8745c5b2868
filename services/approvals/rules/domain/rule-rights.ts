import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { everybody } from '../../kernel/circles-of-people.ts';

/** Who may do what with the rules the platform acts by. */
export const ruleRights = {
  'rule.list': everybody,
  'rule.read': everybody,
} as const satisfies RightsTable<string, string>;
export type RuleAct = keyof typeof ruleRights;
