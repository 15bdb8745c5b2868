import { task, pauseEnd } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const clockActsExamples = {
  'approvals.task.paused.v1': [
    [
      {
        ...task,
        kind: 'hearing',
        legalBasis: '行政许可法第45条',
        noticeDocument: '告知书1号',
        expected: { days: 5, unit: 'workday' },
        until: '2026-03-11',
        causeName: '听证',
      },
      [
        '因听证',
        '行政许可法第45条',
        '所需时间不计入办理期限',
        '预计5个工作日',
        '告知书1号',
        '最迟至2026年3月11日（含当日）',
        'hearing',
        'about 5 working days',
      ],
      ['停表'],
    ],
  ],
  'approvals.task.resumed.v1': [
    [
      { ...task, kind: 'hearing', dueOn: '2026-03-18' },
      ['恢复计算办理期限', '2026年3月18日', 'runs again'],
      ['停表'],
    ],
  ],
  'approvals.task.pause-ended.v1': [
    [{ ...pauseEnd, improper: true }, ['上限', '不当暂停计时', 'improper'], ['期满']],
    [
      { ...pauseEnd, improper: false, dueOn: '2026-03-20' },
      ['期满', '应于2026年3月20日（含当日）前办结', 'by the end of 20 March 2026'],
      ['不当'],
    ],
    [{ ...pauseEnd, improper: false }, ['期满', 'is over'], ['不当', 'improper']],
  ],
  'approvals.task.extended.v1': [
    [
      {
        ...task,
        days: 10,
        unit: 'workday',
        reason: '需补充勘察',
        approvedByPost: 'head',
        dueOn: { from: '2026-04-30', to: '2026-05-18' },
      },
      ['延长10个工作日', '由2026年4月30日延至2026年5月18日（含当日）', '10 working days'],
      ['恢复'],
    ],
    [
      {
        ...task,
        days: 30,
        unit: 'calendar-day',
        reason: '需补充勘察。',
        approvedByPost: 'head',
        dueOn: { from: '2026-04-30', to: '2026-06-01' },
      },
      ['延长30日', '30 days', '理由：需补充勘察。'],
      ['工作日'],
    ],
  ],
  'approvals.task.acceptance-corrected.v1': [
    [
      {
        ...task,
        reason: '录入错误',
        correctedBy: 'a',
        secondPerson: 'b',
        acceptedOn: { from: '2026-03-03', to: '2026-03-02' },
        dueOn: { from: '2026-03-10', to: '2026-03-09' },
      },
      ['更正', '2026年3月3日', '2026年3月2日', '2026年3月10日', '2026年3月9日', '录入错误'],
      ['延长'],
    ],
  ],
} as const;
