import { visit } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const visitExamples = {
  'approvals.visit.booked.v1': [
    [
      { ...visit, place: '草堂园区', preferred: ['2026-03-10T02:00:00.000Z'], confirmBy: '2026-03-09' },
      ['虚构光学', '草堂园区', '2026年3月9日'],
      ['null'],
    ],
  ],
  'approvals.visit.rung-raised.v1': [
    [
      {
        ...visit,
        rung: 'rung-1',
        cause: 'promise',
        fellAt: '2026-03-10T16:00:00.000Z',
        dueOn: '2026-03-09',
        superseded: [],
      },
      ['上门服务（虚构光学）的时间确认'],
      ['null'],
    ],
    [
      {
        ...visit,
        rung: 'rung-3',
        cause: 'promise',
        fellAt: '2026-03-10T16:00:00.000Z',
        dueOn: '2026-03-09',
        superseded: [],
      },
      ['请督促责任部门尽快办结'],
      ['督办函'],
    ],
  ],
  'approvals.visit.time-confirmed.v1': [
    [
      { ...visit, place: '草堂园区', at: '2026-03-10T02:00:00.000Z' },
      ['2026年3月10日10时', '草堂园区'],
      ['null'],
    ],
  ],
  'approvals.visit.not-held.v1': [
    [
      { ...visit, place: '草堂园区', at: '2026-03-10T02:00:00.000Z' },
      ['虚构光学', '2026年3月10日10时', '草堂园区', '没有上门记录', 'is not on record'],
      ['null'],
    ],
  ],
  'approvals.visit.cancelled.v1': [[{ ...visit, reason: '已电话解决' }, ['已电话解决'], ['null']]],
} as const;
