import { rungDemand } from '../../../../services/notifications/messages/domain/wording.ts';
import { rungs } from '../../../../shared/events/rungs.ts';
import { title, assignment } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const assignmentExamples = {
  'approvals.assignment.opened.v1': [
    [
      { ...assignment, post: 'clerk', dueOn: '2026-03-09', dueProvisional: false },
      [title.zh, title.en, '2026年3月9日', '9 March 2026'],
      ['暂定', 'provisional', '首次响应', 'first answer', '到期提醒'],
    ],
    [
      { ...assignment, post: 'clerk', dueOn: '2026-03-09', dueProvisional: false, dueSoon: true },
      ['2026年3月9日（含当日）前办结。请承办人抓紧办理', 'Please finish it in time'],
      [],
    ],
    [
      {
        ...assignment,
        kind: 'enterprise-request',
        post: 'clerk',
        dueOn: '2026-03-10',
        dueProvisional: false,
        respondBy: '2026-03-09T07:00:00.000Z',
      },
      ['企业诉求', '2026年3月9日15时前对企业作出首次响应', 'first answer by 9 March 2026, 15:00'],
      ['待定'],
    ],
    [
      {
        ...assignment,
        post: 'clerk',
        dueOn: '2026-03-10',
        dueProvisional: false,
        // A limit in days ends with its day.
        respondBy: '2026-03-09T16:00:00.000Z',
      },
      ['2026年3月9日24时前对企业作出首次响应', 'first answer by the end of 9 March 2026'],
      ['00:00'],
    ],
    [
      { ...assignment, post: 'clerk', dueOn: '2027-01-05', dueProvisional: true },
      ['暂定', 'provisional', '2027年1月5日'],
      [],
    ],
  ],
  'approvals.assignment.completed.v1': [
    [
      { ...assignment, completedBy: 'clerk-1', result: '评为B档' },
      ['已办结', '评为B档', 'Completed'],
      ['无须继续办理', '超期'],
    ],
  ],
  'approvals.assignment.overtaken.v1': [
    [{ ...assignment, leadMovedTo: 'negotiation' }, ['无须继续办理', '洽谈'], ['已办结', '超期']],
    [{ ...assignment, leadMovedTo: null }, ['无须继续办理', '所涉事项已办结或终止'], ['线索', 'lead']],
  ],
  'approvals.assignment.rung-raised.v1': [
    ...rungs.map((rung): readonly [unknown, readonly string[], readonly string[]] => [
      {
        ...assignment,
        rung,
        cause: 'promise',
        fellAt: '2026-03-10T16:00:00.000Z',
        dueOn: '2026-03-09',
        superseded: [],
      },
      [
        rungDemand(rung).zh,
        rungDemand(rung).en,
        rung === 'rung-0' ? '到期提醒' : '逾期提醒（升级）',
        // The date promised is named, not the one on which the rung fell.
        '2026年3月9日',
      ],
      ['超过法定时限：', rung === 'rung-0' ? '逾期提醒（升级）' : '到期提醒', '3月10日', '3月11日'],
    ]),
    [
      {
        ...assignment,
        rung: 'rung-4',
        cause: 'statutory',
        fellAt: '2026-03-10T16:00:00.000Z',
        dueOn: '2026-03-09',
        superseded: ['rung-1', 'rung-2', 'rung-3'],
      },
      ['超过法定时限：', 'limit of the law', '已超过法定时限'],
      ['逾期提醒（升级）'],
    ],
    [
      {
        ...assignment,
        kind: 'supervision-letter',
        rung: 'rung-3',
        cause: 'promise',
        fellAt: '2026-03-10T16:00:00.000Z',
        dueOn: '2026-03-09',
        superseded: [],
      },
      ['请督促责任部门尽快办结'],
      ['督办函》'],
    ],
  ],
} as const;
