import { task } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const haltExamples = {
  'approvals.task.halted.v1': [
    [
      {
        ...task,
        stoppedBy: [{ code: 'A06', name: { zh: '土地供应', en: 'Land supply' }, result: 'revoked' }],
        since: '2026-03-02T08:00:00.000Z',
      },
      ['中止办理', '土地供应（已撤销）', '不作出准予的决定', 'Suspended', 'Land supply (revoked)'],
      [],
    ],
    ...(
      [
        ['licence', '不予许可', 'licence not granted'],
        ['filing', '不予备案', 'filing not made'],
        ['inspection', '验收未通过', 'inspection not passed'],
        [undefined, '未通过', 'not granted'],
      ] as const
    ).map(([decisionKind, zh, en]): readonly [unknown, readonly string[], readonly string[]] => [
      {
        ...task,
        stoppedBy: [
          {
            code: 'A01',
            name: { zh: '前置', en: 'Before' },
            result: 'rejected',
            ...(decisionKind === undefined ? {} : { decisionKind }),
          },
        ],
        since: '2026-03-02T08:00:00.000Z',
      },
      [`前置（${zh}）`, `Before (${en})`, '中止办理'],
      ['不予批准', '停止'],
    ]),
  ],
  'approvals.task.halt-lifted.v1': [
    [
      {
        ...task,
        since: '2026-03-02T08:00:00.000Z',
        until: '2026-03-09T08:00:00.000Z',
        dueOn: '2026-03-20',
      },
      ['恢复办理', '于2026年3月20日（含当日）前办结', 'Resumed'],
      [],
    ],
    [
      {
        ...task,
        since: '2026-03-02T08:00:00.000Z',
        until: '2026-03-09T08:00:00.000Z',
        dueOn: null,
      },
      ['恢复办理', 'goes on'],
      ['到期日'],
    ],
  ],
} as const;
