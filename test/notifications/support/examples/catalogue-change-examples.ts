import { catalogueChange } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const catalogueChangeExamples = {
  'approvals.catalogue-change.proposed.v1': [
    [
      { ...catalogueChange, proposedBy: 'p' },
      ['“建设工程规划许可证”', '流程模板1个', '2026年4月1日', '压缩承诺时限', '申请人以外的人员'],
      ['B03', 'industrial-cleared-land'],
    ],
    [{ ...catalogueChange, matterNames: undefined, proposedBy: 'p' }, ['事项1个'], ['B03']],
    [
      { ...catalogueChange, matters: ['B03', 'B04', 'B05'], proposedBy: 'p' },
      ['“建设工程规划许可证”、共3个事项、流程模板1个'],
      ['B04'],
    ],
    [{ ...catalogueChange, matters: [], templates: [], proposedBy: 'p' }, ['规则与时限2项'], []],
  ],
  'approvals.catalogue-change.approved.v1': [
    [
      {
        ...catalogueChange,
        version: '2026.2',
        inForceFrom: '2026-04-03',
        proposedBy: 'p',
        approvedBy: 'a',
      },
      ['已通过复核', '2026年4月3日', '“建设工程规划许可证”'],
      ['2026年4月1日', 'B03', '2026.2'],
    ],
  ],
  'approvals.catalogue-change.refused.v1': [
    [
      { ...catalogueChange, refusedBy: 'r', refusal: '依据不足' },
      ['依据不足', '未通过复核'],
      ['2026年4月1日', 'B03'],
    ],
  ],
  'approvals.catalogue-change.withdrawn.v1': [
    [{ ...catalogueChange, proposedBy: 'p' }, ['已撤回', '无须复核'], ['B03']],
  ],
} as const;
