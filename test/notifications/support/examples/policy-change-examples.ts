import { aLeadId } from '../directory-of-a-county.ts';

const change = {
  changeId: aLeadId,
  reason: '压缩时限',
  effectiveFrom: '2026-04-01',
  settings: [
    { setting: 'screening', name: { zh: '研判时限', en: 'time for screening' } },
    { setting: 'negotiation', name: { zh: '洽谈时限', en: 'time for negotiation' } },
  ],
};

const [proposed, approved, refused, withdrawn] = [
  { ...change, proposedBy: 'person-1' },
  { ...change, inForceFrom: '2026-04-03', proposedBy: 'person-1', approvedBy: 'person-2' },
  { ...change, proposedBy: 'person-1', refusedBy: 'person-2', refusal: '依据不足。' },
  { ...change, proposedBy: 'person-1' },
];

/** What each type may tell, with what its message says and what it does not. */
export const policyChangeExamples = {
  'leads.policy-change.proposed.v1': [
    [proposed, ['请复核线索设置变更', '研判时限、洽谈时限', '2026年4月1日', '申请人以外的人员'], ['person-']],
  ],
  'leads.policy-change.approved.v1': [
    [approved, ['线索设置变更', '已通过复核', '2026年4月3日'], ['2026年4月1日', 'person-']],
  ],
  'leads.policy-change.refused.v1': [[refused, ['未通过复核', '理由：依据不足。'], ['person-']]],
  'leads.policy-change.withdrawn.v1': [[withdrawn, ['申请人已撤回', '无须复核'], ['person-']]],
  'notifications.policy-change.proposed.v1': [
    [proposed, ['请复核通知设置变更', '研判时限、洽谈时限', '2026年4月1日'], ['person-', '线索']],
  ],
  'notifications.policy-change.approved.v1': [
    [approved, ['通知设置变更', '2026年4月3日'], ['person-', '线索']],
  ],
  'notifications.policy-change.refused.v1': [[refused, ['未通过复核', '依据不足'], ['person-', '线索']]],
  'notifications.policy-change.withdrawn.v1': [
    [withdrawn, ['申请人已撤回', '通知设置'], ['person-', '线索']],
  ],
} as const;
