import { describe } from 'vitest';
import { consultationMessages } from '../../../../services/notifications/messages/domain/consultation-messages.ts';
import { consultation, opinion } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: consultation', () => {
  itPutsIntoWords(consultationMessages, {
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
          '2026年3月17日前回复',
          'Answer by 2026-03-17',
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
        ['无意见', '逾期回复', 'Answered late'],
        ['同意'],
      ],
    ],
    'approvals.consultation.amended.v1': [
      [
        { ...opinion, position: 'conditions', amendedBy: 'c' },
        ['水利局', '附条件', '原意见保留'],
        ['超时默认'],
      ],
    ],
    'approvals.consultation.lapsed.v1': [
      [
        { ...opinion, answerBy: '2026-03-09', onTime: false, byDefault: true },
        ['水利局应于2026年3月9日前', '按无意见处理', '超时默认', '责任由未回复部门承担', 'no objection'],
        ['同意', 'consent', 'agree', '仍待回复'],
      ],
      [
        { ...opinion, answerBy: '2026-03-09', onTime: false, byDefault: false },
        ['沉默不视为无意见', '仍待回复', '安全、健康、环境', 'stays open'],
        ['超时默认', '同意'],
      ],
    ],
    'approvals.consultation.late-answer-recorded.v1': [
      [
        { ...opinion, answerBy: '2026-03-09', position: 'objection', answeredBy: 'c' },
        ['水利局', '迟到', '有异议', '不改变结果', 'changes nothing'],
        ['同意'],
      ],
    ],
    'approvals.consultation.mooted.v1': [
      [
        { ...opinion, reason: 'decided', askedOn: '2026-03-02' },
        ['水利局无需再回复', '该件已作出决定', '不计逾期'],
        ['撤回'],
      ],
      [{ ...opinion, reason: 'now-leads', askedOn: '2026-03-02' }, ['转由本部门主办'], ['决定']],
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
        ['一次性汇总4个部门', '无意见2', '附条件1', '有异议0', '超时默认1', 'default by silence 1'],
        ['同意', '水利局'],
      ],
    ],
  });
});
