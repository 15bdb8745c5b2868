import { rungDemand } from '../../../../services/notifications/messages/domain/wording.ts';
import { timing, task } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const taskExamples = {
  'approvals.task.opened.v1': [
    [
      { ...task, post: 'clerk', receiveBy: '2026-03-09', receiveByProvisional: false },
      [
        '建设工程规划许可证（夔门光学镜片厂）',
        '2026年3月9日（含当日）前在本平台签收',
        'receive it on the platform by the end of 9 March 2026',
      ],
      ['超期'],
    ],
  ],
  'approvals.task.receiving-late.v1': [
    [{ ...task, receiveBy: '2026-03-09' }, ['逾期未签收', '2026年3月9日', 'Not received in time'], ['新件']],
    [
      { ...task, receiveBy: '2026-03-09', answerBy: '2026-03-10' },
      ['请安排承办人立即签收', '于2026年3月10日（含当日）前在本平台写明超期原因和新的承诺日期'],
      ['请督促'],
    ],
  ],
  'approvals.task.receiving-rung-raised.v1': [
    [
      { ...task, rung: 'rung-3', fellAt: '2026-03-16T16:00:00.000Z', receiveBy: '2026-03-09' },
      [
        '逾期未签收（升级提醒）',
        '2026年3月9日',
        'Still not received',
        'by the end of 9 March 2026',
        '一次性告知',
      ],
      ['逾期未签收：', '写明超期原因'],
    ],
  ],
  'approvals.task.project-code-recorded.v1': [
    [
      { ...task, projectCode: '2604-500236-04-01-123456', replaces: null, reason: null },
      ['项目代码已登记', '2604-500236-04-01-123456', 'code recorded'],
      ['更正', '作废', 'corrected'],
    ],
    [
      {
        ...task,
        projectCode: '2604-500236-04-01-123456',
        replaces: '2604-500236-04-01-123465',
        reason: '末两位录反',
      },
      ['项目代码已更正', '原代码2604-500236-04-01-123465不再使用', '末两位录反', 'code corrected'],
      [],
    ],
  ],
  'approvals.task.rung-raised.v1': [
    [
      {
        ...task,
        rung: 'rung-1',
        cause: 'promise',
        fellAt: '2026-03-10T16:00:00.000Z',
        dueOn: '2026-03-09',
        superseded: [],
      },
      ['逾期提醒（升级）：建设工程规划许可证（夔门光学镜片厂）', rungDemand('rung-1').zh, '2026年3月9日'],
      ['到期提醒', '超过法定时限：'],
    ],
  ],
  'approvals.task.decided.v1': [
    [
      {
        ...task,
        decision: { outcome: 'approved', documentNumber: 'FJ-2026-7' },
        timing,
      },
      ['通过', 'FJ-2026-7', 'has decided', 'granted'],
      ['未通过', 'not granted', '理由', '救济'],
    ],
    [
      {
        ...task,
        decision: {
          outcome: 'rejected',
          reasons: ['缺少权属证明', '缺少总平面图'],
          remedies: '可自收到决定之日起60日内向县人民政府申请行政复议',
        },
        timing,
      },
      [
        '未通过',
        '缺少权属证明；缺少总平面图',
        '缺少权属证明; 缺少总平面图',
        '不服决定的，复议、诉讼的机关和期限：可自收到决定之日起60日内向县人民政府申请行政复议',
        'has decided',
        'not granted',
      ],
      ['不予', 'approved'],
    ],
  ],
} as const;
