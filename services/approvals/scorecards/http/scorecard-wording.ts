import type { Bilingual } from '../../../../shared/language.ts';
import type { CardReason } from '../domain/yellow-and-red-cards.ts';
import type { ScoreItem } from '../../county/domain/scorecard-rules.ts';

/** What each item is called and how it is reckoned (R147): the dictionary of a scorecard's figures. */
export const itemDefinitions: Record<ScoreItem, { readonly name: Bilingual; readonly formula: Bilingual }> = {
  'on-time': {
    name: { zh: '按期办结', en: 'On time' },
    formula: {
      zh: '按承诺办结数÷（本期办结数＋期末逾期未结数，含逾期未签收）',
      en: 'Decided on time ÷ (decided + open and overdue at the end of the month, what nobody received in time included)',
    },
  },
  'speed-up': {
    name: { zh: '提速', en: 'Speed-up' },
    formula: {
      zh: '（1－实际用时合计÷法定时限合计）÷满分提速率，限于0至1；没有法定时限的事项不计',
      en: '(1 − days used ÷ days of the law) ÷ the saving that earns it in full, within 0 and 1; matters without a limit in law are left out',
    },
  },
  'one-notice': {
    name: { zh: '一次性告知', en: 'One notice' },
    formula: {
      zh: '5日内且仅1次补正告知的事项÷发出补正告知的事项',
      en: 'Matters with one notice, within five days ÷ matters with a notice',
    },
  },
  coordination: {
    name: { zh: '协同响应', en: 'Coordination' },
    formula: {
      zh: '按期回复次数÷被征求意见次数（含协办）',
      en: 'Answered in time ÷ opinions asked, joint handling included',
    },
  },
  'buck-passing': {
    name: { zh: '推诿', en: 'Buck-passing' },
    formula: { zh: '1－推诿指数÷100', en: '1 − the buck-passing index ÷ 100' },
  },
  issues: {
    name: { zh: '难题化解', en: 'Issues' },
    formula: { zh: '按期销号÷到期应销号', en: 'Closed in time ÷ due to be closed' },
  },
  rating: {
    name: { zh: '好差评', en: 'Rating' },
    formula: { zh: '平均分÷满分', en: 'Average mark ÷ full mark' },
  },
};

/** What gave a card its colour, in words. */
export const reasonWording: Record<CardReason, Bilingual> = {
  'statutory-breach': { zh: '存在归责的法定超期', en: 'The limit of the law was broken by the department.' },
  'score-red': { zh: '总分低于红牌线', en: 'The score is below the red line.' },
  'buck-passing-red': { zh: '推诿指数达到红牌线', en: 'The buck-passing index reaches the red line.' },
  'score-yellow': { zh: '总分低于黄牌线', en: 'The score is below the yellow line.' },
  'buck-passing-yellow': { zh: '推诿指数达到黄牌线', en: 'The buck-passing index reaches the yellow line.' },
  'long-overdue': {
    zh: '有承诺逾期过久仍未办结的件',
    en: 'Work is open that is past its promise by too many working days.',
  },
  'yellow-months': { zh: '连续多月黄牌', en: 'Too many yellow months in a row.' },
};
