import { delay } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const delayExamples = {
  'approvals.delay.cause-stated.v1': [
    [
      { ...delay, cause: '专家评审意见未到齐。', newDate: '2026-03-16' },
      ['专家评审意见未到齐。新的承诺日期为2026年3月16日', '写明的原因', '不因此改变', '16 March 2026'],
      ['逾期写明', '。。', 'gave late'],
    ],
    [{ ...delay, late: true, cause: '缺人', newDate: '2026-03-16' }, ['逾期写明', '缺人。', 'gave late'], []],
  ],
  'approvals.delay.measures-set.v1': [
    [
      { ...delay, about: 'assignment', measures: '抽调两人专办' },
      ['批示措施', '抽调两人专办。请承办人照此办理'],
      ['逾期写明'],
    ],
  ],
} as const;
