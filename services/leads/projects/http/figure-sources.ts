import { createRuleReferences } from '../../../../shared/http/rule-references.ts';
import { leadRuleBook, leadRulesPath } from '../../rules/domain/rule-book.ts';

const { withRules } = createRuleReferences(leadRulesPath, leadRuleBook);

/** Where each figure of a project comes from. */
export const projectSources = withRules([
  {
    figure: 'landing',
    source: 'domain.md R028',
    zh: '县内公司注册与用地或厂房合同两项佐证齐全即为落地',
    en: 'Landed with both proofs: a company registered in the county, and a site.',
  },
  {
    figure: 'start',
    source: 'domain.md §2.1; rulings 12',
    zh: '以正式打桩为准，奠基、围挡、平场不计',
    en: 'Reckoned from the first pile; a ceremony, hoarding or levelling is no start.',
  },
  {
    figure: 'statistical-registration',
    source: 'domain.md §2.1; rulings 12',
    zh: '与开工分别认定',
    en: 'Established apart from the start.',
  },
]);
