import { aLeadId } from '../directory-of-a-county.ts';

/** What each type may tell, with what its message says and what it does not. */
export const clauseExamples = {
  'leads.lead.clause-held.v1': [
    [
      { leadId: aLeadId, enterpriseName: '夔门光学', clause: 3, kind: 'enterprise-benefit', word: '返还' },
      ['夔门光学', '第3号条款', '返还', '市场监管部门', 'Clause 3'],
      ['tax-reward'],
    ],
  ],
  'leads.lead.clause-classified.v1': [
    [
      {
        leadId: aLeadId,
        enterpriseName: '夔门光学',
        clause: 3,
        kind: 'county-policy',
        by: 'm',
        reason: '普惠',
      },
      ['第3号条款', '本县普遍适用的政策', '普惠。', '重新登记'],
      ['不得写入'],
    ],
    [
      {
        leadId: aLeadId,
        enterpriseName: '夔门光学',
        clause: 3,
        kind: 'tax-reward',
        by: 'm',
        reason: '挂钩',
      },
      ['土地价款返还', '不得写入协议'],
      ['重新登记'],
    ],
  ],
} as const;
