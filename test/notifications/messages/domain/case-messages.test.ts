import { describe } from 'vitest';
import { caseMessages } from '../../../../services/notifications/messages/domain/case-messages.ts';
import { aLeadId } from '../../support/directory-of-a-county.ts';
import { caseOf } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: case', () => {
  itPutsIntoWords(caseMessages, {
    'approvals.case.opened.v1': [
      [{ ...caseOf(0), template: 'industrial-cleared-land' }, ['27 个事项', '3 个'], []],
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
        ['全部办结', '27 个通过', 'All approvals granted'],
        ['未通过', 'not granted'],
      ],
      [
        { ...caseOf(2), completedAt: '2026-03-10T16:00:00.000Z' },
        ['2 个事项未通过', '2 not granted', '25 granted'],
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
          reason: { zh: '没有流程模板 no-such-path', en: 'There is no template no-such-path.' },
        },
        ['未能启动', '没有流程模板 no-such-path', aLeadId, 'could not be opened'],
        [],
      ],
    ],
  });
});
