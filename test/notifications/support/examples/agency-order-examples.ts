import { agencyOrder } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const agencyOrderExamples = {
  'approvals.agency-order.opened.v1': [
    [
      {
        ...agencyOrder,
        matters: [{ code: 'B03', name: { zh: '建设工程规划许可证', en: 'planning permit' } }],
      },
      ['夔门光学镜片厂', '代办员张某某为', '建设工程规划许可证', 'planning permit'],
      ['null', 'agent-1'],
    ],
  ],
  'approvals.agency-order.agent-changed.v1': [
    [
      { ...agencyOrder, agent: 'stranger-1', from: 'agent-0', reason: '轮休' },
      ['由接任的代办员继续提供帮代办服务'],
      ['stranger-1', 'agent-0'],
    ],
    [
      { ...agencyOrder, from: 'agent-0', reason: '轮休' },
      ['由李某某变更为张某某', '张某某 in place of 李某某', '轮休'],
      ['null', 'agent-'],
    ],
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
      ['夔门光学镜片厂', '（代办员张某某）', '连续3个工作日', '2026年3月3日'],
      ['null', 'agent-'],
    ],
  ],
  'approvals.agency-order.closed.v1': [[{ ...agencyOrder, result: '两证已领' }, ['两证已领'], ['null']]],
} as const;
