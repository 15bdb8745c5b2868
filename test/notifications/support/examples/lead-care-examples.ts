import { aLeadId } from '../directory-of-a-county.ts';

/** What each type may tell, with what its message says and what it does not. */
export const leadCareExamples = {
  'leads.lead.sham-signing-suspected.v1': [
    [
      {
        leadId: aLeadId,
        enterpriseName: '夔门光学',
        projectId: aLeadId,
        projectName: '镜片厂',
        officer: 'o',
        signedOn: '2026-03-02',
        suspectedOn: '2026-08-29',
        reason: '满180日无注册、无用地',
      },
      ['镜片厂', '疑似虚签', '2026年3月2日', '2026年8月29日', '满180日无注册、无用地'],
      [],
    ],
  ],
  'leads.lead.look-again-due.v1': [
    [
      {
        leadId: '01HZZZZZZZZZZZZZZZZZZZZZZA',
        enterpriseName: '夔门光学',
        standing: 'paused',
        lookAgainOn: '2026-05-06',
      },
      ['夔门光学', '2026年5月6日'],
      [],
    ],
  ],
  'leads.lead.handed-over.v1': [
    [
      {
        leadId: '01HZZZZZZZZZZZZZZZZZZZZZZA',
        enterpriseName: '夔门光学',
        from: 'officer-1',
        to: 'officer-2',
        reason: '岗位调整',
      },
      ['夔门光学', '岗位调整'],
      ['officer-1'],
    ],
  ],
  'leads.project.terminated.v1': [
    [
      {
        projectId: '01HZZZZZZZZZZZZZZZZZZZZZZB',
        leadId: '01HZZZZZZZZZZZZZZZZZZZZZZA',
        projectName: '光学模组项目',
        enterprise: { name: '夔门光学', creditCode: '91500236MA5YHC010F' },
      },
      ['光学模组项目', '终止'],
      [],
    ],
  ],
} as const;
