import { scorecard } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const scorecardExamples = {
  'approvals.scorecard.published.v1': [
    [
      {
        ...scorecard,
        score: 96.5,
        card: 'green',
        talkDue: false,
        definitionVersion: 'scorecard-2026.1',
        contestBy: '2026-05-05',
      },
      ['96.5分', '绿牌', '可于2026年5月5日（含当日）前在本平台申请复核', 'by the end of 5 May 2026'],
      ['约谈'],
    ],
    [
      { ...scorecard, score: 89.4, card: 'yellow', talkDue: true, definitionVersion: 'scorecard-2026.1' },
      ['林业局2026年3月', '89.4分', '黄牌', '约谈', '申请复核', '89.4 points', 'yellow card'],
      ['处分', '红牌'],
    ],
    [
      { ...scorecard, score: 100, card: null, talkDue: false, definitionVersion: 'scorecard-2026.1' },
      ['100.0分', '样本不足', 'too small a sample'],
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
      ['容错豁免', '第2次更正', '红牌', '原公布结果予以保留', 'What was published stays on record'],
      ['处分'],
    ],
  ],
  'approvals.scorecard.review-asked.v1': [
    [
      { ...scorecard, number: 1, answerBy: '2026-05-01' },
      ['第1次复核', '2026年5月1日', '未参与原认定的人员', '1 May 2026'],
      [],
    ],
  ],
  'approvals.scorecard.review-unanswered.v1': [
    [
      { ...scorecard, number: 1, answerBy: '2026-05-01' },
      ['复核逾期未答复', '第1次复核', '2026年5月1日', 'not answered'],
      ['处分'],
    ],
  ],
  'approvals.scorecard.review-answered.v1': [
    [{ ...scorecard, number: 1, outcome: 'upheld' }, ['维持原认定', 'upheld'], ['更正']],
    [{ ...scorecard, number: 1, outcome: 'revised' }, ['变更原认定', 'is changed'], ['维持']],
  ],
} as const;
