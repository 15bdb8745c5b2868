import { describe } from 'vitest';
import { catalogueChangeMessages } from '../../../../services/notifications/messages/domain/catalogue-change-messages.ts';
import { catalogueChange } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: catalogue change', () => {
  itPutsIntoWords(catalogueChangeMessages, {
    'approvals.catalogue-change.proposed.v1': [
      [
        { ...catalogueChange, proposedBy: 'p' },
        ['B03', 'industrial-cleared-land v2', '2026年4月1日', '压缩承诺时限', '另一人'],
        [],
      ],
      [{ ...catalogueChange, matters: [], templates: [], proposedBy: 'p' }, ['规则与时限 2 项'], []],
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
        ['2026.2', '2026年4月3日', 'B03'],
        ['2026年4月1日'],
      ],
    ],
    'approvals.catalogue-change.refused.v1': [
      [{ ...catalogueChange, refusedBy: 'r', refusal: '依据不足' }, ['依据不足', 'B03'], ['2026年4月1日']],
    ],
    'approvals.catalogue-change.withdrawn.v1': [
      [{ ...catalogueChange, proposedBy: 'p' }, ['撤回', 'B03'], []],
    ],
  });
});
