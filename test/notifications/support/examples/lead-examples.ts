import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { aLeadId } from '../directory-of-a-county.ts';

/** What each type may tell, with what its message says and what it does not. */
export const leadExamples = {
  'leads.lead.stage-changed.v1': [
    [
      { leadId: aLeadId, enterpriseName: '夔门光学', officer: 'o', from: 'lead', to: 'screening' },
      ['夔门光学', '线索', '研判', 'screening'],
      ['洽谈'],
    ],
  ],
  'leads.lead.stage-overdue.v1': [
    [
      { leadId: aLeadId, enterpriseName: '夔门光学', stage: 'screening', dueOn: '2026-03-09' },
      ['2026年3月9日', '9 March 2026', '超期'],
      [],
    ],
  ],
  'leads.project.signed.v1': [
    [
      {
        projectId: aLeadId,
        leadId: aLeadId,
        projectName: '镜片厂',
        enterprise: { name: '夔门光学', creditCode: fictionalCreditCode(1) },
        officer: 'o',
        template: 'industrial-cleared-land',
        signedOn: '2026-03-02',
        promisedStart: '2026-09-01',
        contractAmountYuan: 1,
      },
      [
        '2026年3月2日签约',
        '2026年9月1日（含当日）前开工',
        'signed on 2 March 2026',
        'by the end of 1 September 2026',
      ],
      [],
    ],
    [
      {
        projectId: aLeadId,
        leadId: aLeadId,
        projectName: '镜片厂',
        enterprise: { name: '夔门光学', creditCode: fictionalCreditCode(1) },
        officer: 'o',
        template: 'industrial-cleared-land',
        signedOn: '2026-03-02',
        promisedStart: null,
        contractAmountYuan: 1,
      },
      ['未约定开工日期', 'No start was promised'],
      ['null', '前开工'],
    ],
  ],
} as const;
