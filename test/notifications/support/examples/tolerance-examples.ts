import { caseOf, bypass, pilot, funding, drawing, task } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const toleranceExamples = {
  'approvals.case.pre-review-possible.v1': [
    [
      {
        ...caseOf(0),
        matter: { code: 'A07', name: { zh: '建设用地规划许可证', en: 'Planning permit for land' } },
        department: 'planning-and-natural-resources',
        departmentName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
        expectedOn: '2026-04-02',
        expectedProvisional: false,
        waitsFor: [{ code: 'A06', name: { zh: '土地供应', en: 'Land supply' } }],
      },
      ['建设用地规划许可证', '预审', '4月2日', '土地供应', 'pre-review', 'Land supply', '2 April 2026'],
      ['日历'],
    ],
    [
      {
        ...caseOf(0),
        matter: { code: 'A07', name: { zh: '建设用地规划许可证', en: 'Planning permit for land' } },
        department: 'planning-and-natural-resources',
        departmentName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
        expectedOn: '2027-01-05',
        expectedProvisional: true,
        waitsFor: [{ code: 'A06', name: { zh: '土地供应', en: 'Land supply' } }],
      },
      ['以该年放假安排公布后为准', 'not announced yet'],
      [],
    ],
  ],
  'approvals.case.edge-bypassed.v1': [
    [
      { ...bypass, opened: true },
      ['供地', '设计方案', '并行预审', '会商纪要1号', '该事项现可办理', 'can be handled now'],
      ['尚待'],
    ],
    [
      { ...bypass, reason: 'tolerant-acceptance', opened: false },
      ['容缺受理', '仍须待其他前置事项办结', 'still waits'],
      ['该事项现可办理'],
    ],
  ],
  'approvals.pilot.enabled.v1': [
    [
      { ...pilot, legalOpinion: '合法性审查意见1号' },
      ['2026年3月1日', '2026年6月30日', '合法性审查意见1号', 'in force'],
      ['已于'],
    ],
  ],
  'approvals.pilot.ended.v1': [
    [pilot, ['2026年6月30日', '期满', '邻县做法', 'ended with 30 June 2026'], ['已启用']],
  ],
  'approvals.task.accepted-with-tolerance.v1': [
    [
      { ...task, outstanding: [funding], supplementBy: '2026-04-20', supplementByProvisional: false },
      ['容缺受理', '资金安排', '2026年4月20日', 'Funding arrangement', '20 April 2026'],
      ['逾期未补：'],
    ],
  ],
  'approvals.task.outstanding-supplemented.v1': [
    [
      { ...task, supplied: [funding], outstanding: [], supplementBy: '2026-04-20', late: false },
      ['资金安排', '全部补齐', 'Nothing is outstanding'],
      ['尚缺'],
    ],
    [
      { ...task, supplied: [drawing], outstanding: [funding], supplementBy: '2026-04-20', late: true },
      ['用地边界', '尚缺：资金安排', 'Land boundary', 'Still outstanding: Funding arrangement'],
      ['全部补齐'],
    ],
  ],
  'approvals.task.outstanding-late.v1': [
    [
      { ...task, outstanding: [funding], supplementBy: '2026-04-20' },
      ['逾期未补', '资金安排', '2026年4月20日', '请企业尽快在本平台补交', 'overdue', 'Funding arrangement'],
      ['撤销'],
    ],
  ],
  'approvals.task.accepted-on-commitment.v1': [
    [
      {
        ...task,
        items: ['符合规划', '按期缴费'],
        document: '承诺书1号',
        verifyBy: '2026-04-20',
        verifyByProvisional: false,
      },
      ['告知承诺', '承诺书1号', '共2项', '2026年4月20日', 'commitment', 'items: 2'],
      [],
    ],
  ],
  'approvals.task.verification-late.v1': [
    [{ ...task, verifyBy: '2026-04-20' }, ['逾期未核查', '2026年4月20日', 'not verified in time'], ['撤销']],
  ],
  'approvals.task.commitment-verified.v1': [
    [
      {
        ...task,
        result: 'fulfilled',
        findings: '现场相符',
        verifyBy: '2026-04-20',
        late: false,
        humanDecisionNeeded: false,
      },
      ['核查通过', '现场相符', 'Commitment kept'],
      ['撤销', 'revoked'],
    ],
    [
      {
        ...task,
        result: 'not-fulfilled',
        findings: '面积不符',
        verifyBy: '2026-04-20',
        late: false,
        humanDecisionNeeded: true,
      },
      ['核查未通过', '面积不符', '由有权机关依法决定', 'competent authority decides'],
      ['已撤销'],
    ],
  ],
  'approvals.task.approval-revoked.v1': [
    [
      { ...task, documentNumber: '撤〔2026〕1号', reasons: ['承诺未兑现'] },
      ['原决定已撤销', '撤〔2026〕1号', '承诺未兑现', '行政复议', 'revoked'],
      [],
    ],
  ],
} as const;
