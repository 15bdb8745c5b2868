import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { everybody } from '../../kernel/whom.ts';

/** Who reads the rules. */
export const ruleRights = {
  'lead-rule.list': everybody,
  'lead-rule.read': everybody,
} as const satisfies RightsTable<string, never>;
export type RuleAct = keyof typeof ruleRights;
