import { describe } from 'vitest';
import { scorecardMessages } from '../../../../services/notifications/messages/domain/scorecard-messages.ts';
import { scorecard } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: scorecard', () => {
  itPutsIntoWords(scorecardMessages, {
    'approvals.scorecard.published.v1': [
      [
        { ...scorecard, score: 89.4, card: 'yellow', talkDue: true, definitionVersion: 'scorecard-2026.1' },
        ['林业局2026年3月', '89.4 分', '黄牌', '约谈', '申请复核', '89.4 points', 'yellow card'],
        ['处分', '红牌'],
      ],
      [
        { ...scorecard, score: 100, card: null, talkDue: false, definitionVersion: 'scorecard-2026.1' },
        ['100.0 分', '样本不足', 'too small a sample'],
        ['约谈', 'a talk is due', '绿牌'],
      ],
      [
        { ...scorecard, score: null, card: 'green', talkDue: false, definitionVersion: 'scorecard-2026.1' },
        ['无可计分项', 'nothing to score', '绿牌'],
        ['null'],
      ],
    ],
    'approvals.scorecard.corrected.v1': [
      [
        {
          ...scorecard,
          score: 74.9,
          card: 'red',
          talkDue: false,
          number: 2,
          ground: 'exemption',
          reason: '勤勉尽责',
        },
        ['容错豁免', '第 2 条更正', '红牌', '原公布结果保留', 'What was published stays on record'],
        ['处分'],
      ],
    ],
    'approvals.scorecard.review-asked.v1': [
      [
        { ...scorecard, number: 1, answerBy: '2026-05-01' },
        ['第 1 次复核', '2026年5月1日', '回避', '2026-05-01'],
        [],
      ],
    ],
    'approvals.scorecard.review-unanswered.v1': [
      [
        { ...scorecard, number: 1, answerBy: '2026-05-01' },
        ['复核逾期未答复', '第 1 次复核', '2026年5月1日', 'not answered'],
        ['处分'],
      ],
    ],
    'approvals.scorecard.review-answered.v1': [
      [{ ...scorecard, number: 1, outcome: 'upheld' }, ['维持原结论', 'upheld'], ['更正']],
      [{ ...scorecard, number: 1, outcome: 'revised' }, ['予以更正', 'revised'], ['维持']],
    ],
  });
});
