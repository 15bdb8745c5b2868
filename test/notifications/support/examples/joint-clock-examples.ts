import { aLeadId } from '../directory-of-a-county.ts';

/** What each type may tell, with what its message says and what it does not. */
export const jointClockExamples = {
  'approvals.case.joint-rung-raised.v1': [
    [
      {
        caseId: aLeadId,
        projectId: aLeadId,
        projectName: '夔门光学镜片厂（虚构）',
        rung: 'rung-2',
        fellAt: '2026-05-12T16:00:00.000Z',
        dueOn: '2026-05-08',
      },
      ['联合办理期限（夔门光学镜片厂（虚构））', '2026年5月8日', '分管领导', 'joint handling'],
      ['超过法定时限：'],
    ],
  ],
  'approvals.case.joint-clock-extended.v1': [
    [
      {
        caseId: aLeadId,
        projectId: aLeadId,
        projectName: '夔门光学镜片厂（虚构）',
        days: 15,
        reason: '跨河桥梁论证',
        approvedBy: { department: 'leading-group', post: 'head' },
        dueOn: { from: '2026-05-08', to: '2026-05-29' },
      },
      ['延长15个工作日', '由2026年5月8日延至2026年5月29日', '跨河桥梁论证', 'extended by 15 working days'],
      ['leading-group'],
    ],
  ],
} as const;
