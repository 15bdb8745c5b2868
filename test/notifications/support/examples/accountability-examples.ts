import { task } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const accountabilityExamples = {
  'approvals.task.cause-established.v1': [
    [
      {
        ...task,
        finding: 1,
        cause: 'enterprise',
        evidence: '两次催办未补料',
        establishedBy: 'supervisor-1',
        contestBy: '2026-05-02',
      },
      ['企业原因', '两次催办未补料', '申请复核', 'the enterprise'],
      ['处分'],
    ],
  ],
  'approvals.task.cause-contested.v1': [
    [
      { ...task, finding: 1, reasons: '等待市级批复', contestedBy: 'head-1', answerBy: '2026-06-01' },
      ['等待市级批复', '未参与该认定的人员', 'no part in the finding'],
      ['处分'],
    ],
  ],
  'approvals.task.contest-unanswered.v1': [
    [
      { ...task, finding: 1, answerBy: '2026-06-01' },
      ['复核逾期未答复', '2026年6月1日', 'has not come'],
      ['处分'],
    ],
  ],
  'approvals.task.contest-answered.v1': [
    [
      { ...task, finding: 1, outcome: 'upheld', reasons: '批复早已送达', answeredBy: 'leader-1' },
      ['维持原认定', 'the finding is upheld'],
      ['更改', '处分'],
    ],
    [
      { ...task, finding: 1, outcome: 'revised', reasons: '证据充分', answeredBy: 'leader-1' },
      ['变更原认定', 'is changed'],
      ['维持', '处分'],
    ],
  ],
  'approvals.task.referred.v1': [
    [
      {
        ...task,
        to: '县纪委监委（虚构）',
        documentNumber: '奉督移〔2026〕1号（虚构）',
        reason: '二次督办未果',
        referredBy: 'supervisor-1',
      },
      ['县纪委监委', '依法处理', 'deals with them by law'],
      ['处分', 'sanction'],
    ],
  ],
} as const;
