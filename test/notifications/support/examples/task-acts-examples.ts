import { task, missing } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const taskActsExamples = {
  'approvals.task.received.v1': [
    [
      { ...task, receipt: 'SJ-20260930-1', noticeBy: '2026-10-13' },
      ['收件凭证', 'SJ-20260930-1', '2026年10月13日', 'Receipt'],
      ['未按时'],
    ],
  ],
  'approvals.task.notice-issued.v1': [
    [{ ...task, missing }, ['补正', '（1）选址图（缺少签章）；（2）批复（未提交）', '(1) 选址图'], ['拒绝']],
  ],
  'approvals.task.second-notice-refused.v1': [
    [
      { ...task, attemptedBy: 'clerk-9', attempts: 2, missing },
      ['规划和自然资源局承办人赵某某', '第2次', '未发给企业', 'was not sent'],
      ['补正告知', 'clerk-9'],
    ],
  ],
  'approvals.task.supplemented.v1': [
    [
      { ...task, supplied: ['选址图'], outstanding: ['批复'], receipt: null },
      ['补交', '尚缺：批复', 'Still missing'],
      ['补齐'],
    ],
    [
      { ...task, supplied: ['批复'], outstanding: [], receipt: { number: 'SJ-2', on: '2026-10-15' } },
      ['补齐', '2026年10月15日', 'SJ-2', 'new day of receipt'],
      ['尚缺'],
    ],
  ],
  'approvals.task.deemed-accepted.v1': [
    [
      { ...task, acceptedOn: '2026-09-30', noticeBy: '2026-10-13', dueOn: '2026-10-13' },
      ['依法即为受理', '2026年9月30日', '2026年10月13日', 'Accepted by law'],
      ['已批准'],
    ],
  ],
  'approvals.task.not-mine.v1': [
    [
      { ...task, rightAuthority: '市局', reason: '市级审批' },
      ['决定不予受理', '应向市局申请', '市级审批', '领导小组办公室负责与市局衔接', 'does not accept'],
      ['未予批准'],
    ],
  ],
  'approvals.task.withdrawn.v1': [[{ ...task, reason: '改址' }, ['撤回', '改址', 'withdrawn'], ['拒绝']]],
  'approvals.task.delivery-late.v1': [
    [{ ...task, deliverBy: '2026-03-20' }, ['逾期未送达', '2026年3月20日', 'delivered'], ['签收']],
  ],
} as const;
