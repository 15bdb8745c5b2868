import { aLeadId } from '../directory-of-a-county.ts';
import { caseOf } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const caseExamples = {
  'approvals.case.opened.v1': [
    [{ ...caseOf(0), template: 'industrial-cleared-land' }, ['27个事项', '其中3个现可办理'], []],
  ],
  'approvals.case.land-checklist-drawn.v1': [
    [
      {
        ...caseOf(0),
        missing: [
          { code: 'A06', name: { zh: '土地供应', en: 'Land supply' } },
          { code: 'A14', name: { zh: '首次登记', en: 'First registration' } },
        ],
      },
      ['截至', '尚缺2项', '土地供应、首次登记', 'lacks 2', 'Land supply, First registration'],
      [],
    ],
  ],
  'approvals.case.completed.v1': [
    [
      { ...caseOf(0), completedAt: '2026-03-10T16:00:00.000Z' },
      ['全部办结', '27个审批事项已全部办结', 'All approvals granted'],
      ['未通过', 'not granted'],
    ],
    [
      { ...caseOf(2), completedAt: '2026-03-10T16:00:00.000Z' },
      ['2个事项未通过', '2 not granted', '25 granted'],
      ['全部办结', 'All approvals granted'],
    ],
  ],
  'approvals.case.refused.v1': [
    [
      {
        projectId: aLeadId,
        leadId: aLeadId,
        projectName: '镜片产业园',
        template: 'no-such-path',
        code: 'TEMPLATE_UNKNOWN',
        reason: { zh: '没有该流程模板', en: 'There is no such template.' },
      },
      ['未能启动', '原因：没有该流程模板。', '在本平台为该项目启动并联审批', 'could not begin'],
      [aLeadId],
    ],
  ],
} as const;
