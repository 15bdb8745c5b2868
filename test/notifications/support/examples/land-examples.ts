import { acquisition, household, correction } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const landExamples = {
  'approvals.land-acquisition.opened.v1': [
    [
      { ...acquisition, ground: 'infrastructure', parcels: ['FJ-1', 'FJ-2'], areaHundredths: 10050 },
      ['2宗', '100.5亩', '2 parcels', '100.5 mu'],
      ['交付'],
    ],
  ],
  'approvals.land-acquisition.notice-period-ended.v1': [
    [
      {
        ...acquisition,
        notice: 'pre-notice',
        lastDay: '2026-05-14',
        next: ['survey', 'risk-assessment'],
      },
      ['公告期满', '2026年5月14日期满', '土地现状调查、社会稳定风险评估', 'Now possible: Survey'],
      ['超期'],
    ],
  ],
  'approvals.land-acquisition.rung-raised.v1': [
    [
      {
        ...acquisition,
        rung: 'rung-4',
        cause: 'statutory',
        fellAt: '2026-11-23T16:00:00.000Z',
        dueOn: '2026-11-23',
        superseded: ['rung-1', 'rung-2', 'rung-3'],
      },
      ['超过法定时限：发布征收土地公告（', '2026年11月23日'],
      ['到期提醒'],
    ],
  ],
  'approvals.land-acquisition.step-corrected.v1': [
    [
      { ...acquisition, ...correction, setAside: ['objections'] },
      ['由2026年9月1日更正为2026年9月4日', '录入错误', '须重新办理：汇总异议', 'done again: Objections'],
      ['不受影响'],
    ],
    [{ ...acquisition, ...correction, setAside: [] }, ['其他步骤不受影响', 'No other step'], ['重新办理']],
  ],
  'approvals.land-acquisition.handed-over.v1': [
    [
      {
        ...acquisition,
        on: '2026-12-01',
        document: '交地〔2026〕1号',
        parcels: ['FJ-1'],
        areaHundredths: 5000,
      },
      ['50亩', '2026年12月1日', '补偿兑付情况', '交地〔2026〕1号', 'How compensation was paid'],
      ['公告'],
    ],
  ],
  'approvals.land-household.listed.v1': [
    [
      { ...household, demands: ['compensation'], nextContactOn: '2026-10-20' },
      ['由您包案', '一村7号', '2026年10月20日', 'in your charge'],
      ['已过'],
    ],
  ],
  'approvals.land-household.contact-overdue.v1': [
    [{ ...household, nextContactOn: '2026-10-20' }, ['沟通逾期', '一村7号', 'was to be met'], ['签约']],
  ],
} as const;
