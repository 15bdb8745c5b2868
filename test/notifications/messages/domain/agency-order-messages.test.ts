import { describe } from 'vitest';
import { agencyOrderMessages } from '../../../../services/notifications/messages/domain/agency-order-messages.ts';
import { agencyOrder } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: agency order', () => {
  itPutsIntoWords(agencyOrderMessages, {
    'approvals.agency-order.opened.v1': [
      [
        {
          ...agencyOrder,
          matters: [{ code: 'B03', name: { zh: '建设工程规划许可证', en: 'planning permit' } }],
        },
        ['夔门光学镜片厂', 'agent-1', '建设工程规划许可证', 'planning permit'],
        ['null'],
      ],
    ],
    'approvals.agency-order.agent-changed.v1': [
      [{ ...agencyOrder, from: 'agent-0', reason: '轮休' }, ['agent-0', 'agent-1', '轮休'], ['null']],
    ],
    'approvals.agency-order.status-missing.v1': [
      [
        { ...agencyOrder, days: ['2026-03-04', '2026-03-05'] },
        ['夔门光学镜片厂', '2026年3月4日', '2026年3月5日'],
        ['null'],
      ],
    ],
    'approvals.agency-order.status-neglected.v1': [
      [
        { ...agencyOrder, since: '2026-03-03', workdays: 3 },
        ['夔门光学镜片厂', 'agent-1', '连续3个工作日', '2026年3月3日'],
        ['null'],
      ],
    ],
    'approvals.agency-order.closed.v1': [[{ ...agencyOrder, result: '两证已领' }, ['两证已领'], ['null']]],
  });
});
