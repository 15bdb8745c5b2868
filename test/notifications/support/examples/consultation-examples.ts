import { consultation, opinion } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const consultationExamples = {
  'approvals.consultation.asked.v1': [
    [
      {
        ...opinion,
        question: '是否影响行洪',
        answerBy: '2026-03-17',
        answerByProvisional: false,
        askedBy: 'c',
      },
      [
        '规划和自然资源局就',
        '请水利局提出意见（征求意见）',
        '是否影响行洪',
        '2026年3月17日（含当日）前在本平台回复',
        'by the end of 17 March 2026',
      ],
      ['会签', '视为无意见', '同意'],
    ],
    [
      {
        ...opinion,
        taskId: null,
        purpose: 'design-pre-review',
        question: '是否影响行洪',
        answerBy: '2026-03-17',
        answerByProvisional: false,
        askedBy: 'c',
      },
      ['方案预审待回复', '提出意见（方案预审）', 'Design pre-review'],
      ['（征求意见）'],
    ],
  ],
  'approvals.consultation.answered.v1': [
    [
      { ...opinion, answerBy: '2026-03-17', position: 'objection', onTime: true, answeredBy: 'c' },
      ['水利局', '有异议', '总平面方案'],
      ['逾期', '超时默认'],
    ],
    [
      { ...opinion, answerBy: '2026-03-09', position: 'no-objection', onTime: false, answeredBy: 'c' },
      ['无意见', '已回复（逾期）', 'Water Bureau answered late'],
      ['同意'],
    ],
  ],
  'approvals.consultation.amended.v1': [
    [
      { ...opinion, position: 'conditions', amendedBy: 'c' },
      ['水利局', '附条件', '原意见仍予保留'],
      ['超时默认'],
    ],
  ],
  'approvals.consultation.lapsed.v1': [
    [
      { ...opinion, answerBy: '2026-03-09', onTime: false, byDefault: true },
      [
        '水利局应于2026年3月9日（含当日）前',
        '按无意见处理',
        '超时默认',
        '由此产生的问题由该部门负责说明',
        'no objection',
      ],
      ['同意', 'consent', 'agree', '仍须回复'],
    ],
    [
      { ...opinion, answerBy: '2026-03-09', onTime: false, byDefault: false },
      ['逾期不按无意见处理', '仍须回复', '安全、健康、环境', 'have the department answer soon'],
      ['超时默认', '同意'],
    ],
  ],
  'approvals.consultation.late-answer-recorded.v1': [
    [
      { ...opinion, answerBy: '2026-03-09', position: 'objection', answeredBy: 'c' },
      ['水利局', '逾期意见存档', '有异议', '不影响已作出的汇总', 'leaves the summary as it is'],
      ['同意'],
    ],
  ],
  'approvals.consultation.mooted.v1': [
    [
      { ...opinion, reason: 'decided', askedOn: '2026-03-02' },
      ['水利局无须再回复', '已作出决定', '不计逾期'],
      ['撤回'],
    ],
    [{ ...opinion, reason: 'now-leads', askedOn: '2026-03-02' }, ['转由被征求意见的部门主办'], ['决定']],
  ],
  'approvals.consultation.concluded.v1': [
    [
      {
        ...consultation,
        purpose: 'design-pre-review',
        on: '2026-03-18',
        concludedBy: 'c',
        positions: { 'no-objection': 2, objection: 0, conditions: 1, default: 1 },
      },
      [
        '一次性汇总4个部门',
        '无意见2',
        '提出条件1个',
        '有异议0',
        '逾期未回复（按无意见处理）1个',
        '(treated as no objection) 1',
      ],
      ['同意', '水利局'],
    ],
  ],
} as const;
