import { createRuleReferences } from '../../../../shared/http/rule-references.ts';
import { ruleBook } from '../domain/rule-book.ts';

/** Where the rules of approvals stand. */
export const rulesPath = '/v1/rules';

export const { ruleAtRefusal, ruleAtFigure, withRules, presentHappening } = createRuleReferences(
  rulesPath,
  ruleBook,
);
