import { describe } from 'vitest';
import { delayMessages } from '../../../../services/notifications/messages/domain/delay-messages.ts';
import { delay } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: delay', () => {
  itPutsIntoWords(delayMessages, {
    'approvals.delay.cause-stated.v1': [
      [
        { ...delay, cause: '专家评审意见未到齐。', newDate: '2026-03-16' },
        ['专家评审意见未到齐。新的承诺日期为2026年3月16日', '写明的原因', '不因此改变', '2026-03-16'],
        ['逾期写明', '。。', 'gave late'],
      ],
      [
        { ...delay, late: true, cause: '缺人', newDate: '2026-03-16' },
        ['逾期写明', '缺人。', 'gave late'],
        [],
      ],
    ],
    'approvals.delay.measures-set.v1': [
      [
        { ...delay, about: 'assignment', measures: '抽调两人专办' },
        ['批示措施', '抽调两人专办。请承办人照此办理'],
        ['逾期写明'],
      ],
    ],
  });
});
