import { dateOf, minuteOfDay, type Instant } from '../../../shared/time/clock.ts';

const typeNames: Readonly<Record<string, string>> = {
  'approvals.task.opened.v1': '开件',
  'approvals.task.receiving-late.v1': '逾期未签收',
  'approvals.task.receiving-rung-raised.v1': '未签收，督办升级',
  'approvals.task.received.v1': '签收，出具收件凭证',
  'approvals.task.accepted.v1': '受理',
  'approvals.task.deemed-accepted.v1': '逾期未告知，视为受理',
  'approvals.task.notice-issued.v1': '一次性告知补正',
  'approvals.task.second-notice-refused.v1': '再次要求补正，已拒绝并记录',
  'approvals.task.supplemented.v1': '补正',
  'approvals.task.paused.v1': '停表',
  'approvals.task.resumed.v1': '恢复计时',
  'approvals.task.pause-ended.v1': '停表到期，自动恢复',
  'approvals.task.halted.v1': '前置未获批准，停止办理',
  'approvals.task.halt-lifted.v1': '前置重新作出决定，恢复办理',
  'approvals.task.extended.v1': '延长期限',
  'approvals.task.acceptance-corrected.v1': '更正受理日期',
  'approvals.task.due-moved.v1': '到期日变动',
  'approvals.task.rung-raised.v1': '督办升级',
  'approvals.task.decided.v1': '作出决定',
  'approvals.task.delivered.v1': '送达',
  'approvals.task.delivery-late.v1': '逾期未送达',
  'approvals.task.not-mine.v1': '不属本机关职权',
  'approvals.task.withdrawn.v1': '撤回',
  'approvals.task.moved.v1': '换手',
  'approvals.transfer.requested.v1': '请求转办',
  'approvals.transfer.accepted.v1': '签收转办',
  'approvals.transfer.refused.v1': '拒收转办',
  'approvals.transfer.silent.v1': '逾期沉默，提交裁定',
  'approvals.transfer.adjudication-late.v1': '逾期未裁定',
  'approvals.transfer.adjudicated.v1': '裁定',
  'approvals.transfer.readjudication-requested.v1': '申请复裁',
  'approvals.task.cause-established.v1': '定因',
  'approvals.task.cause-contested.v1': '申请复核',
  'approvals.task.contest-unanswered.v1': '复核逾期未答复',
  'approvals.task.contest-answered.v1': '答复复核',
  'approvals.task.referred.v1': '移送责任线索',
  'approvals.assignment.opened.v1': '交办',
  'approvals.assignment.received.v1': '签收',
  'approvals.assignment.responded.v1': '首次响应',
  'approvals.assignment.response-late.v1': '逾期未响应',
  'approvals.assignment.rung-raised.v1': '督办升级',
  'approvals.assignment.due-moved.v1': '到期日变动',
  'approvals.assignment.completed.v1': '办结',
  'approvals.assignment.confirmation-asked.v1': '办结，请企业确认',
  'approvals.assignment.completion-rejected.v1': '企业不予确认',
  'approvals.assignment.closed.v1': '销号',
  'approvals.assignment.rated.v1': '好差评',
  'approvals.assignment.overtaken.v1': '事项已变化，终止',
};

const fieldNames: Readonly<Record<string, string>> = {
  departmentName: '部门',
  fromName: '转出部门',
  toName: '拟承接部门',
  fromDepartmentName: '原承办部门',
  reason: '理由',
  reasons: '理由',
  explanation: '说明',
  basis: '依据',
  responsibilityListEntry: '权责清单条目',
  decision: '决定',
  cause: '原因',
  evidence: '证据',
  rung: '级别',
  fellAt: '触发时间',
  superseded: '并入的级别',
  dueOn: '到期日',
  receiveBy: '签收期限',
  noticeBy: '告知期限',
  answerBy: '答复期限',
  decideBy: '裁定期限',
  contestBy: '申诉期限',
  missing: '缺少的材料',
  supplied: '已补交',
  outstanding: '尚缺',
  receipt: '收件凭证',
  acceptedOn: '受理日',
  legalBasis: '法律依据',
  noticeDocument: '告知文书',
  expected: '预计时长',
  until: '最迟至',
  improper: '超上限未恢复',
  timing: '用时',
  attempts: '次数',
  outcome: '结果',
  text: '内容',
  result: '结果',
  documentNumber: '文号',
  to: '至',
  from: '自',
};

// Which thing a fact is about stands at the head of the page.
const said = [
  'taskId',
  'caseId',
  'projectId',
  'projectName',
  'matter',
  'matterCode',
  'department',
  'transferId',
  'assignmentId',
  'subject',
  'title',
  'kind',
];

/** What happened, in words. */
export const nameOfFact = (type: string): string => typeNames[type] ?? type;

/** What a detail of a fact is called; null where it is said elsewhere. */
export const nameOfDetail = (field: string): string | null =>
  said.includes(field) ? null : (fieldNames[field] ?? field);

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** A moment as clocks in the county show it. */
export const localTime = (instant: Instant): string => {
  const minute = minuteOfDay(instant);
  return `${dateOf(instant)} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
};
