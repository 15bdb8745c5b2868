import { aLeadId } from '../directory-of-a-county.ts';
import { task, transfer, asked, adjudication, ruling } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const transferExamples = {
  'approvals.task.moved.v1': [
    [
      {
        ...task,
        post: 'clerk',
        transferId: aLeadId,
        fromDepartment: 'forestry',
        fromDepartmentName: { zh: '林业局', en: 'Forestry Bureau' },
        movedAt: '2026-03-10T02:00:00.000Z',
      },
      ['现由规划和自然资源局办理', 'handled by Planning Bureau'],
      ['林业局', 'Forestry', '转办'],
    ],
  ],
  'approvals.transfer.requested.v1': [
    [
      {
        ...transfer,
        ...asked,
        answerBy: { date: '2026-03-11', provisional: false },
        adjudication: null,
      },
      [
        '规划和自然资源局请求',
        '转办至林业局',
        '不属本部门法定职权',
        'QZ-7',
        '2026年3月11日（含当日）前在本平台签收',
      ],
      ['裁定部门于', '属地'],
    ],
    [
      { ...transfer, ...asked, reason: 'R2', number: 2, answerBy: null, adjudication },
      ['属地管辖不符', '请裁定部门于2026年3月12日（含当日）前在本平台裁定', 'by the end of 12 March 2026'],
      ['前签收'],
    ],
  ],
  'approvals.transfer.accepted.v1': [
    [
      { ...transfer, acceptedBy: 'c', acceptedAt: '2026-03-10T02:00:00.000Z' },
      ['林业局已签收', '不重新起算'],
      ['拒收'],
    ],
  ],
  'approvals.transfer.refused.v1': [
    [
      {
        ...transfer,
        basis: '职责清单第3条',
        refusedBy: 'c',
        refusedAt: '2026-03-10T02:00:00.000Z',
        ...adjudication,
      },
      ['林业局拒收', '职责清单第3条', '2026年3月12日（含当日）前在本平台裁定', '仍由转出部门负责办理'],
      ['已签收'],
    ],
  ],
  'approvals.transfer.silent.v1': [
    [
      {
        ...transfer,
        silentDepartment: 'forestry',
        answerBy: '2026-03-11',
        establishedAt: '2026-03-11T16:00:00.000Z',
        ...adjudication,
      },
      ['林业局应于2026年3月11日（含当日）前答复', '计逾期未答复1次', '2026年3月12日（含当日）前在本平台裁定'],
      ['拒收', '已签收'],
    ],
  ],
  'approvals.transfer.adjudication-late.v1': [
    [
      { ...transfer, instance: 'first', adjudicator: 'leading-group-office', decideBy: '2026-03-12' },
      ['裁定逾期', '2026年3月12日（含当日）前裁定'],
      ['终裁'],
    ],
  ],
  'approvals.transfer.adjudicated.v1': [
    [
      { ...transfer, ...ruling, instance: 'first', decision: 'target-takes' },
      ['转办裁定', '由承接部门规划和自然资源局承办', '承接部门逾期未答复', '三定方案', '申请复裁一次'],
      ['终裁', '仍由'],
    ],
    [
      { ...transfer, ...ruling, instance: 'first', decision: 'target-takes', contestBy: '2026-03-13' },
      ['可于2026年3月13日（含当日）前在本平台申请复裁一次', 'by the end of 13 March 2026'],
      ['终裁'],
    ],
    [
      { ...transfer, ...ruling, instance: 'final', decision: 'sender-keeps' },
      ['终裁', '仍由转出部门规划和自然资源局承办', 'This ruling is final'],
      ['复裁'],
    ],
    [
      { ...transfer, ...ruling, instance: 'first', decision: 'another-department' },
      ['指定由规划和自然资源局承办'],
      ['仍由'],
    ],
  ],
  'approvals.transfer.readjudication-requested.v1': [
    [
      {
        ...transfer,
        contestedBy: 'forestry',
        explanation: '裁定依据有误',
        requestedBy: 'c',
        ...adjudication,
      },
      ['林业局对', '申请复裁', '裁定依据有误', '2026年3月12日（含当日）前在本平台裁定'],
      ['规划和自然资源局对'],
    ],
    [
      { ...transfer, contestedBy: 'health', explanation: '无此职权', requestedBy: 'c', ...adjudication },
      ['曾承办部门对', '无此职权'],
      ['林业局对', '规划和自然资源局对'],
    ],
  ],
  'approvals.transfer.parties-called.v1': [
    [
      {
        ...transfer,
        contestedBy: 'health',
        contestedByName: { zh: '卫生健康委员会', en: 'Health Commission' },
        explanation: '裁定依据有误',
        joinBy: { date: '2026-03-13', provisional: false },
        ...adjudication,
      },
      ['卫生健康委员会对', '请于2026年3月13日（含当日）前在本平台参加复裁', '仍由规划和自然资源局承办'],
      ['林业局对'],
    ],
  ],
  'approvals.transfer.readjudication-joined.v1': [
    [
      {
        ...transfer,
        joinedBy: 'health',
        joinedByName: { zh: '卫生健康委员会', en: 'Health Commission' },
        explanation: '本委无此职权',
        joinedAt: '2026-03-10T02:00:00.000Z',
        ...adjudication,
      },
      ['卫生健康委员会参加', '本委无此职权', '2026年3月12日（含当日）前在本平台裁定'],
      ['申请复裁'],
    ],
  ],
} as const;
