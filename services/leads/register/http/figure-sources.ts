import { createRuleReferences } from '../../../../shared/http/rule-references.ts';
import { leadRuleBook, leadRulesPath } from '../../rules/domain/rule-book.ts';

const { withRules } = createRuleReferences(leadRulesPath, leadRuleBook);

/** Where each figure of a lead comes from, so that a click tells why (R137). */
export const leadSources = withRules([
  {
    figure: 'stage-due',
    source: 'domain.md §2.1; rulings 1, 2',
    zh: '自进入本阶段（恢复跟进的，自恢复）次日起计；超出已公布日历的日期为暂定',
    en: 'Counted from the day after the stage was entered, or the lead taken up again; provisional beyond the published calendar.',
  },
  {
    figure: 'stage-light',
    source: 'domain.md §5.1, R117',
    zh: '临近到期为黄，超期为红；暂缓等期间为蓝，已红的仍红；无时限为灰',
    en: 'Yellow near the due day, red past it; blue while set aside, where it was not red before; grey without a limit.',
  },
  {
    figure: 'next-stage',
    source: 'domain.md §2.1',
    zh: '下一阶段所需而尚缺的，全部列出',
    en: 'Everything that the next stage needs and that is missing.',
  },
  {
    figure: 'veto-findings',
    source: 'domain.md §4.2; rulings 18–20',
    zh: '由登记的事实推出；未登记的事实不作推测',
    en: 'Found from recorded facts; what nobody recorded is not guessed.',
  },
  {
    figure: 'screening-conclusion',
    source: 'domain.md §4.4, §4.5; rulings 21',
    zh: '有否决即否决，无否决按得分定档',
    en: 'A veto decides; without one the score gives the band.',
  },
  {
    figure: 'commitments',
    source: 'domain.md R130, R132; rulings 42',
    zh: '尚缺依据的承诺逐条列出',
    en: 'The commitments that lack a basis, one by one.',
  },
]);
