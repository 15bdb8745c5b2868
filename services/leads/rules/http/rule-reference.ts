import { createRuleReferences } from '../../../../shared/http/rule-references.ts';
import { leadRuleBook } from '../domain/rule-book.ts';

/** Where the rules of leads stand. */
export const leadRulesPath = '/v1/lead-rules';

export const { ruleAtRefusal, withRules, presentHappening } = createRuleReferences(
  leadRulesPath,
  leadRuleBook,
);
