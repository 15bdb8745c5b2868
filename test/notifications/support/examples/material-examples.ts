import { caseOf } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const materialExamples = {
  'approvals.material.clearance-proposed.v1': [
    [
      {
        materialId: '01J0000000000000000000000M',
        ...caseOf(0),
        document: 'design-scheme',
        documentName: { zh: '设计方案文本', en: 'Design scheme' },
        scanner: 'clamav-1',
        finding: 'Eicar-Test-Signature',
        reason: '压缩包加壳',
        groundedOn: '复查报告2026-7',
        proposedBy: 'admin-1',
      },
      ['请复核误报：设计方案文本', '压缩包加壳', '复查报告2026-7', '另一名管理员', 'another administrator'],
      ['重新上传', 'Eicar', 'admin-1'],
    ],
  ],
  'approvals.material.infected.v1': [
    [
      {
        materialId: '01J0000000000000000000000M',
        ...caseOf(0),
        document: 'design-scheme',
        documentName: { zh: '设计方案文本', en: 'Design scheme' },
        scanner: 'clamav-1',
        finding: 'Eicar-Test-Signature',
      },
      ['设计方案文本', '不能下载', '重新上传', 'Design scheme', 'upload it again'],
      ['Eicar'],
    ],
  ],
} as const;
