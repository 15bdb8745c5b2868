import { createRuleBook } from '../../../../shared/rules/rule-book.ts';
import { ruleIds, type ApprovalsRuleEntry, type RuleId } from './rule.ts';
import { rulesOfCoordination } from './rules-of-coordination.ts';
import { rulesOfMatters } from './rules-of-matters.ts';

const entries: Readonly<Record<RuleId, ApprovalsRuleEntry>> = { ...rulesOfMatters, ...rulesOfCoordination };

/** All rules in their order. */
export const ruleBook = createRuleBook(ruleIds, entries, '2026.1');
