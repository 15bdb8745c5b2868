import { describe, expect, it } from 'vitest';
import { sentence } from '../../../../services/notifications/messages/domain/message.ts';
import {
  noticedTypes,
  wordedTypes,
  writeMessage,
  type WordedType,
} from '../../../../services/notifications/messages/domain/templates.ts';
import { rungDemand } from '../../../../services/notifications/messages/domain/wording.ts';
import type { Facts } from '../../../../shared/events/catalogue.ts';
import { decisionKindNames, decisionKinds } from '../../../../shared/events/decision-kinds.ts';
import { factSchemas } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { rungs } from '../../../../shared/events/rungs.ts';
import { typesReaching } from '../../../../shared/events/subscribers.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { aLeadId, anAssignmentId, anEnvelope } from '../../support/directory-of-a-county.ts';

const title = { zh: '研判：夔门光学（虚构）', en: 'Screening: Kuimen Optics (fictional)' };
const visit = {
  visitId: '01J0000000000000000000000Z',
  department: 'development-and-reform',
  enterprise: { name: '虚构光学', creditCode: fictionalCreditCode(1) },
  wish: '办理用电报装',
};
const agencyOrder = {
  agencyOrderId: '01J0000000000000000000000Z',
  caseId: '01J0000000000000000000000Z',
  projectId: '01J0000000000000000000000Z',
  projectName: '夔门光学镜片厂（虚构）',
  enterprise: { name: '虚构光学', creditCode: fictionalCreditCode(1) },
  agent: 'agent-1',
};
const cover = {
  department: 'development-and-reform',
  post: 'clerk',
  actingPost: 'deputy-clerk',
  away: ['clerk-1'],
  deputies: ['deputy-1'],
};
const assignment = {
  assignmentId: anAssignmentId,
  kind: 'screening',
  title,
  subject: { kind: 'lead', leadId: aLeadId },
  department: 'health',
};
const caseOf = (rejected: number) => ({
  caseId: aLeadId,
  projectId: aLeadId,
  projectName: '夔门光学镜片厂（虚构）',
  progress: { total: 27, approved: 27 - rejected, rejected, open: 3, waiting: 0, stopped: 0 },
});

const delay = {
  about: 'task',
  id: aLeadId,
  title,
  department: 'health',
  dueOn: '2026-03-09',
  answerBy: '2026-03-10',
  late: false,
};

const acquisition = {
  acquisitionId: aLeadId,
  title: '2026年第3批次（虚构）',
  department: 'planning-and-natural-resources',
  caseId: null,
};
const household = {
  householdId: aLeadId,
  acquisitionId: aLeadId,
  title: '2026年第3批次（虚构）',
  department: 'planning-and-natural-resources',
  reference: '一村7号',
};
const correction = {
  step: 'compensation-notice',
  from: '2026-09-01',
  to: '2026-09-04',
  reason: '录入错误',
  document: '更正〔2026〕1号',
  correctedBy: 'a',
  secondPerson: 'b',
};

const timing = { usedWorkdays: 3, statutoryWorkdays: 10, onTime: true, statutoryBreach: false };

const scorecard = {
  department: 'forestry',
  departmentName: { zh: '林业局', en: 'Forestry Bureau' },
  month: '2026-03',
};

const bypass = {
  caseId: '01J00000000000000000000C01',
  projectId: '01J00000000000000000000P01',
  projectName: '夔门光学镜片厂（虚构）',
  from: { code: 'A06', name: { zh: '供地', en: 'Land supply' } },
  to: { code: 'B01', name: { zh: '设计方案', en: 'Design' } },
  reason: 'parallel-pre-review',
  explanation: '规划条件已定',
  document: '会商纪要1号',
  pilotId: null,
  department: null,
};
const pilot = {
  pilotId: '01J00000000000000000000P02',
  title: '拿地即开工',
  benchmark: '邻县做法',
  from: '2026-03-01',
  until: '2026-06-30',
};
const funding = { material: 'funding-arrangement', name: { zh: '资金安排', en: 'Funding arrangement' } };
const drawing = { material: 'land-boundary', name: { zh: '用地边界', en: 'Land boundary' } };
const task = {
  taskId: aLeadId,
  caseId: aLeadId,
  projectId: aLeadId,
  projectName: 'Lens factory',
  matter: { code: 'B03', name: { zh: '建设工程规划许可证', en: 'Planning permit' } },
  department: 'planning-and-natural-resources',
  departmentName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
};

const missing = [
  { material: '选址图', reason: '缺少签章' },
  { material: '批复', reason: '未提交' },
];
const pauseEnd = {
  ...task,
  kind: 'hearing',
  expected: { days: 5, unit: 'workday' },
  endedAt: '2026-03-10T16:00:00.000Z',
};

const catalogueChange = {
  changeId: aLeadId,
  reason: '压缩承诺时限',
  effectiveFrom: '2026-04-01',
  operations: 2,
  matters: ['B03'],
  templates: [{ id: 'industrial-cleared-land', version: 2 }],
};

const transfer = {
  ...task,
  transferId: aLeadId,
  number: 1,
  from: 'planning-and-natural-resources',
  fromName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
  to: 'forestry',
  toName: { zh: '林业局', en: 'Forestry Bureau' },
};
const asked = {
  reason: 'R1',
  responsibilityListEntry: 'QZ-7',
  explanation: '用地属林地',
  requestedBy: 'c',
  requestedAt: '2026-03-10T02:00:00.000Z',
};
const adjudication = {
  adjudicator: 'leading-group-office',
  decideBy: { date: '2026-03-12', provisional: false },
};
const ruling = {
  cause: 'silent',
  basis: '三定方案',
  adjudicator: 'leading-group-office',
  adjudicatedBy: 'd',
  adjudicatedAt: '2026-03-12T02:00:00.000Z',
  openedAt: '2026-03-11T16:00:00.000Z',
  tookWorkdays: 0,
  improperBy: null,
  shouldHaveTaken: null,
};

const consultation = {
  ...task,
  consultationId: aLeadId,
  purpose: 'opinion',
  subject: '总平面方案',
  leadDepartment: 'planning-and-natural-resources',
  leadDepartmentName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
};
const opinion = {
  ...consultation,
  opinionId: aLeadId,
  department: 'water-resources',
  departmentName: { zh: '水利局', en: 'Water Bureau' },
  on: '2026-03-10',
};

const unknownPerson: readonly (readonly [unknown, readonly string[], readonly string[]])[] = [
  [
    { person: 'ghost.user', where: { zh: '移交', en: 'Hand over' } },
    ['“ghost.user”', '“移交”', '请管理员登记', 'Not in the directory', 'Hand over'],
    [],
  ],
];

/** For each type the facts whose words are looked at, with what they must and must not say. */
const examples: Record<WordedType, readonly (readonly [unknown, readonly string[], readonly string[]])[]> = {
  'approvals.catalogue-change.proposed.v1': [
    [
      { ...catalogueChange, proposedBy: 'p' },
      ['B03', 'industrial-cleared-land v2', '2026年4月1日', '压缩承诺时限', '另一人'],
      [],
    ],
    [{ ...catalogueChange, matters: [], templates: [], proposedBy: 'p' }, ['规则与时限 2 项'], []],
  ],
  'approvals.catalogue-change.approved.v1': [
    [
      {
        ...catalogueChange,
        version: '2026.2',
        inForceFrom: '2026-04-03',
        proposedBy: 'p',
        approvedBy: 'a',
      },
      ['2026.2', '2026年4月3日', 'B03'],
      ['2026年4月1日'],
    ],
  ],
  'approvals.catalogue-change.refused.v1': [
    [{ ...catalogueChange, refusedBy: 'r', refusal: '依据不足' }, ['依据不足', 'B03'], ['2026年4月1日']],
  ],
  'approvals.catalogue-change.withdrawn.v1': [[{ ...catalogueChange, proposedBy: 'p' }, ['撤回', 'B03'], []]],
  'leads.lead.stage-changed.v1': [
    [
      { leadId: aLeadId, enterpriseName: '夔门光学', officer: 'o', from: 'lead', to: 'screening' },
      ['夔门光学', '线索', '研判', 'screening'],
      ['洽谈'],
    ],
  ],
  'leads.lead.stage-overdue.v1': [
    [
      { leadId: aLeadId, enterpriseName: '夔门光学', stage: 'screening', dueOn: '2026-03-09' },
      ['2026年3月9日', '2026-03-09', '超期'],
      [],
    ],
  ],
  'leads.lead.sham-signing-suspected.v1': [
    [
      {
        leadId: aLeadId,
        enterpriseName: '夔门光学',
        projectId: aLeadId,
        projectName: '镜片厂',
        officer: 'o',
        signedOn: '2026-03-02',
        suspectedOn: '2026-08-29',
        reason: '满180日无注册、无用地',
      },
      ['镜片厂', '疑似虚签', '2026年3月2日', '2026年8月29日', '满180日无注册、无用地'],
      [],
    ],
  ],
  'leads.lead.clause-held.v1': [
    [
      { leadId: aLeadId, enterpriseName: '夔门光学', clause: 3, kind: 'enterprise-benefit', word: '返还' },
      ['夔门光学', '第3号条款', '返还', '市场监管部门', 'Clause 3'],
      ['tax-reward'],
    ],
  ],
  'leads.lead.clause-classified.v1': [
    [
      {
        leadId: aLeadId,
        enterpriseName: '夔门光学',
        clause: 3,
        kind: 'county-policy',
        by: 'm',
        reason: '普惠',
      },
      ['第3号条款', '本县普遍适用的政策', '普惠。', '重新登记'],
      ['不得写入'],
    ],
    [
      { leadId: aLeadId, enterpriseName: '夔门光学', clause: 3, kind: 'tax-reward', by: 'm', reason: '挂钩' },
      ['土地价款返还', '不得写入协议'],
      ['重新登记'],
    ],
  ],
  'leads.lead.look-again-due.v1': [
    [
      {
        leadId: '01HZZZZZZZZZZZZZZZZZZZZZZA',
        enterpriseName: '夔门光学',
        standing: 'paused',
        lookAgainOn: '2026-05-06',
      },
      ['夔门光学', '2026年5月6日'],
      [],
    ],
  ],
  'leads.lead.handed-over.v1': [
    [
      {
        leadId: '01HZZZZZZZZZZZZZZZZZZZZZZA',
        enterpriseName: '夔门光学',
        from: 'officer-1',
        to: 'officer-2',
        reason: '岗位调整',
      },
      ['夔门光学', '岗位调整'],
      ['officer-1'],
    ],
  ],
  'leads.project.terminated.v1': [
    [
      {
        projectId: '01HZZZZZZZZZZZZZZZZZZZZZZB',
        leadId: '01HZZZZZZZZZZZZZZZZZZZZZZA',
        projectName: '光学模组项目',
        enterprise: { name: '夔门光学', creditCode: '91500236MA5YHC010F' },
      },
      ['光学模组项目', '终止'],
      [],
    ],
  ],
  'leads.project.signed.v1': [
    [
      {
        projectId: aLeadId,
        leadId: aLeadId,
        projectName: '镜片厂',
        enterprise: { name: '夔门光学', creditCode: fictionalCreditCode(1) },
        officer: 'o',
        template: 'industrial-cleared-land',
        signedOn: '2026-03-02',
        promisedStart: '2026-09-01',
        contractAmountYuan: 1,
      },
      ['2026年3月2日签约', '2026年9月1日前开工', 'signed on 2026-03-02', 'promised for 2026-09-01'],
      [],
    ],
    [
      {
        projectId: aLeadId,
        leadId: aLeadId,
        projectName: '镜片厂',
        enterprise: { name: '夔门光学', creditCode: fictionalCreditCode(1) },
        officer: 'o',
        template: 'industrial-cleared-land',
        signedOn: '2026-03-02',
        promisedStart: null,
        contractAmountYuan: 1,
      },
      ['未约定开工日期', 'No start was promised'],
      ['null', '前开工'],
    ],
  ],
  'approvals.assignment.opened.v1': [
    [
      { ...assignment, post: 'clerk', dueOn: '2026-03-09', dueProvisional: false },
      [title.zh, title.en, '2026年3月9日', '2026-03-09'],
      ['暂定', 'provisional', '首次响应', 'first answer', '即将到期'],
    ],
    [
      { ...assignment, post: 'clerk', dueOn: '2026-03-09', dueProvisional: false, dueSoon: true },
      ['2026年3月9日（含当日）前办结。即将到期，请承办人抓紧办理', 'about to fall due'],
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
      ['企业诉求', '2026年3月9日 15:00前作出首次响应', 'first answer is due by 2026-03-09 15:00'],
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
      ['2026年3月9日 24:00前作出首次响应', 'due by the end of 2026-03-09'],
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
      { ...assignment, completedBy: 'clerk-1', result: 'band-b' },
      ['已办结', 'band-b', 'Completed'],
      ['无须继续办理', '超期'],
    ],
  ],
  'approvals.assignment.overtaken.v1': [
    [{ ...assignment, leadMovedTo: 'negotiation' }, ['无须继续办理', '洽谈'], ['已办结', '超期']],
    [{ ...assignment, leadMovedTo: null }, ['无须继续办理', '所涉事项已了结'], ['线索', 'lead']],
  ],
  'approvals.assignment.responded.v1': [
    [{ ...assignment, respondedBy: 'c', text: 'on our way' }, ['已作出首次响应', 'on our way'], ['超']],
  ],
  'approvals.assignment.response-late.v1': [
    [
      { ...assignment, respondBy: '2026-03-09T07:00:00.000Z' },
      ['逾期未响应', '2026年3月9日 15:00', '2026-03-09 15:00'],
      ['已有响应'],
    ],
  ],
  'approvals.assignment.confirmation-asked.v1': [
    [
      { ...assignment, completedBy: 'c', result: 'repaired', confirmBy: '2026-03-16' },
      ['请确认', 'repaired', '请您于2026年3月16日（含当日）前在本平台确认', 'by the end of 2026-03-16'],
      ['已销号'],
    ],
  ],
  'approvals.assignment.completion-rejected.v1': [
    [{ ...assignment, reason: 'still broken' }, ['请继续办理', 'still broken', 'Not accepted'], ['已销号']],
  ],
  'approvals.assignment.closed.v1': [
    [
      { ...assignment, closure: 'confirmed', dueOn: '2026-03-09', onTime: true },
      ['经企业确认销号', 'the enterprise confirmed it'],
      ['逾期未回应', 'did not answer'],
    ],
    [
      { ...assignment, closure: 'unanswered', dueOn: '2026-03-09', onTime: true },
      ['逾期未回应', 'did not answer in time'],
      ['经企业确认', 'confirmed'],
    ],
  ],
  'approvals.assignment.rated.v1': [
    [{ ...assignment, rating: 2, named: true }, ['2分', '2 out of 5'], ['null']],
  ],
  'approvals.visit.booked.v1': [
    [
      { ...visit, place: '草堂园区', preferred: ['2026-03-10T02:00:00.000Z'], confirmBy: '2026-03-09' },
      ['虚构光学', '草堂园区', '2026年3月9日'],
      ['null'],
    ],
  ],
  'approvals.delay.cause-stated.v1': [
    [
      { ...delay, cause: '专家评审意见未到齐。', newDate: '2026-03-16' },
      ['专家评审意见未到齐。新的承诺日期为2026年3月16日', '写明的原因', '不因此改变', '2026-03-16'],
      ['逾期写明', '。。', 'gave late'],
    ],
    [{ ...delay, late: true, cause: '缺人', newDate: '2026-03-16' }, ['逾期写明', '缺人。', 'gave late'], []],
  ],
  'approvals.delay.measures-set.v1': [
    [
      { ...delay, about: 'assignment', measures: '抽调两人专办' },
      ['批示措施', '抽调两人专办。请承办人照此办理'],
      ['逾期写明'],
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
      ['虚构光学上门服务待确认时间'],
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
      ['2026年3月10日 10:00', '草堂园区'],
      ['null'],
    ],
  ],
  'approvals.visit.not-held.v1': [
    [
      { ...visit, place: '草堂园区', at: '2026-03-10T02:00:00.000Z' },
      ['虚构光学', '2026年3月10日 10:00', '草堂园区', '没有上门记录', 'no visit is on record'],
      ['null'],
    ],
  ],
  'approvals.visit.cancelled.v1': [[{ ...visit, reason: '已电话解决' }, ['已电话解决'], ['null']]],
  'approvals.agency-order.opened.v1': [
    [
      {
        ...agencyOrder,
        matters: [{ code: 'B03', name: { zh: '建设工程规划许可证', en: 'planning permit' } }],
      },
      ['夔门光学镜片厂', 'agent-1', '建设工程规划许可证', 'planning permit'],
      ['null'],
    ],
  ],
  'approvals.agency-order.agent-changed.v1': [
    [{ ...agencyOrder, from: 'agent-0', reason: '轮休' }, ['agent-0', 'agent-1', '轮休'], ['null']],
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
      ['夔门光学镜片厂', 'agent-1', '连续3个工作日', '2026年3月3日'],
      ['null'],
    ],
  ],
  'approvals.agency-order.closed.v1': [[{ ...agencyOrder, result: '两证已领' }, ['两证已领'], ['null']]],
  'approvals.cover.began.v1': [
    [{ ...cover, until: '2026-03-06' }, ['承办人（B岗）', '2026年3月6日'], ['null']],
    [
      { ...cover, actingPost: null, deputies: [], until: '2026-03-06' },
      ['无人顶岗', 'nobody covers'],
      ['null'],
    ],
  ],
  'approvals.cover.ended.v1': [
    [cover, ['顶岗结束', 'clerk'], ['null']],
    // A post that a county named like what every object inherits.
    [{ ...cover, post: 'constructor' }, ['constructor 岗'], ['null', 'undefined', 'native code']],
  ],
  'approvals.assignment.joined.v1': [
    [
      {
        ...assignment,
        source: 'instruction',
        joinedTitle: { zh: '批示件', en: 'The instruction' },
        dueOn: '2026-03-09',
      },
      ['批示件', '2026年3月9日', 'The instruction'],
      ['null'],
    ],
  ],
  'approvals.assignment.merged.v1': [
    [
      {
        ...assignment,
        into: '01J0000000000000000000000Z',
        intoTitle: { zh: '另一件', en: 'The other' },
        reason: '同一路段',
        dueOn: '2026-03-09',
      },
      ['另一件', '同一路段', 'The other'],
      ['null'],
    ],
  ],
  'approvals.assignment.unmerged.v1': [
    [
      { ...assignment, from: '01J0000000000000000000000Z', reason: '并非同一路段', dueOn: '2026-03-09' },
      ['恢复单独办理', '并非同一路段', '2026-03-09'],
      ['null'],
    ],
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
        rung === 'rung-0' ? '即将到期' : '超期升级',
        // The date promised is named, not the one on which the rung fell.
        '2026年3月9日',
      ],
      ['法定超期', rung === 'rung-0' ? '超期升级' : '即将到期', '3月10日', '3月11日'],
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
      ['法定超期', 'limit of the law', '已超过法定时限'],
      ['超期升级'],
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
  'approvals.case.opened.v1': [
    [{ ...caseOf(0), template: 'industrial-cleared-land' }, ['27 个事项', '3 个'], []],
  ],
  'approvals.material.clearance-proposed.v1': [
    [
      {
        materialId: '01J0000000000000000000000M',
        ...caseOf(0),
        document: 'design-scheme',
        documentName: { zh: '设计方案文本', en: 'Design scheme' },
        scanner: 'clamav-1',
        finding: 'Eicar-Test-Signature',
        reason: '压缩包加壳',
        groundedOn: '复查报告2026-7',
        proposedBy: 'admin-1',
      },
      ['请复核误报：设计方案文本', '压缩包加壳', '复查报告2026-7', '另一名管理员', 'Another administrator'],
      ['重新上传'],
    ],
  ],
  'approvals.material.infected.v1': [
    [
      {
        materialId: '01J0000000000000000000000M',
        ...caseOf(0),
        document: 'design-scheme',
        documentName: { zh: '设计方案文本', en: 'Design scheme' },
        scanner: 'clamav-1',
        finding: 'Eicar-Test-Signature',
      },
      ['设计方案文本', 'Eicar-Test-Signature', '重新上传', 'Design scheme', 'upload a clean file'],
      [],
    ],
  ],
  'approvals.case.land-checklist-drawn.v1': [
    [
      {
        ...caseOf(0),
        missing: [
          { code: 'A06', name: { zh: '土地供应', en: 'Land supply' } },
          { code: 'A14', name: { zh: '首次登记', en: 'First registration' } },
        ],
      },
      ['截至', '尚缺2项', '土地供应、首次登记', 'lacks 2', 'Land supply, First registration'],
      [],
    ],
  ],
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
      ['建设用地规划许可证', '预审', '4月2日', '土地供应', 'pre-review', 'Land supply', '2026-04-02'],
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
      ['以该年日历公布为准', 'not published yet'],
      [],
    ],
  ],
  'approvals.case.completed.v1': [
    [
      { ...caseOf(0), completedAt: '2026-03-10T16:00:00.000Z' },
      ['全部办结', '27 个通过', 'All approvals granted'],
      ['未通过', 'not granted'],
    ],
    [
      { ...caseOf(2), completedAt: '2026-03-10T16:00:00.000Z' },
      ['2 个事项未通过', '2 not granted', '25 granted'],
      ['全部办结', 'All approvals granted'],
    ],
  ],
  'approvals.task.opened.v1': [
    [
      { ...task, post: 'clerk', receiveBy: '2026-03-09', receiveByProvisional: false },
      ['建设工程规划许可证（Lens factory）', '2026年3月9日（含当日）前签收', 'receives it by 2026-03-09'],
      ['超期'],
    ],
  ],
  'approvals.task.receiving-late.v1': [
    [{ ...task, receiveBy: '2026-03-09' }, ['未按时签收', '2026年3月9日', 'Not received in time'], ['新件']],
    [
      { ...task, receiveBy: '2026-03-09', answerBy: '2026-03-10' },
      ['请安排承办人员立即签收', '于2026年3月10日（含当日）前在本平台写明超期原因和新的承诺日期'],
      ['请督促'],
    ],
  ],
  'approvals.task.receiving-rung-raised.v1': [
    [
      { ...task, rung: 'rung-3', fellAt: '2026-03-16T16:00:00.000Z', receiveBy: '2026-03-09' },
      [
        '一直未签收，督办升级',
        '2026年3月9日',
        'Still not received',
        'by the end of 2026-03-09',
        '一次性告知',
      ],
      ['未按时签收'],
    ],
  ],
  'approvals.task.received.v1': [
    [
      { ...task, receipt: 'SJ-20260930-1', noticeBy: '2026-10-13' },
      ['收件凭证', 'SJ-20260930-1', '2026年10月13日', 'Receipt'],
      ['未按时'],
    ],
  ],
  'approvals.task.notice-issued.v1': [
    [{ ...task, missing }, ['补正', '1. 选址图（缺少签章）；2. 批复（未提交）', '1. 选址图'], ['拒绝']],
  ],
  'approvals.task.cause-established.v1': [
    [
      {
        ...task,
        finding: 1,
        cause: 'enterprise',
        evidence: '两次催办未补料',
        establishedBy: 'supervisor-1',
        contestBy: '2026-05-02',
      },
      ['企业原因', '两次催办未补料', '申请复核', 'the enterprise'],
      ['处分'],
    ],
  ],
  'approvals.task.cause-contested.v1': [
    [
      { ...task, finding: 1, reasons: '等待市级批复', contestedBy: 'head-1', answerBy: '2026-06-01' },
      ['等待市级批复', '由他人答复', 'Somebody else answers'],
      ['处分'],
    ],
  ],
  'approvals.task.contest-unanswered.v1': [
    [
      { ...task, finding: 1, answerBy: '2026-06-01' },
      ['复核逾期未答复', '2026年6月1日', 'has not come'],
      ['处分'],
    ],
  ],
  'approvals.task.contest-answered.v1': [
    [
      { ...task, finding: 1, outcome: 'upheld', reasons: '批复早已送达', answeredBy: 'leader-1' },
      ['维持原认定', 'the finding stands'],
      ['更改', '处分'],
    ],
    [
      { ...task, finding: 1, outcome: 'revised', reasons: '证据充分', answeredBy: 'leader-1' },
      ['更改原认定', 'revised'],
      ['维持', '处分'],
    ],
  ],
  'approvals.task.referred.v1': [
    [
      {
        ...task,
        to: '县纪委监委（虚构）',
        documentNumber: '奉督移〔2026〕1号（虚构）',
        reason: '二次督办未果',
        referredBy: 'supervisor-1',
      },
      ['县纪委监委', '依法处理', 'decides by law'],
      ['处分', 'sanction'],
    ],
  ],
  'approvals.task.second-notice-refused.v1': [
    [
      { ...task, attemptedBy: 'clerk-9', attempts: 2, missing },
      ['clerk-9', '第2次', 'refused'],
      ['补正告知'],
    ],
  ],
  'approvals.task.supplemented.v1': [
    [
      { ...task, supplied: ['选址图'], outstanding: ['批复'], receipt: null },
      ['补交', '尚缺：批复', 'Still missing'],
      ['补齐'],
    ],
    [
      { ...task, supplied: ['批复'], outstanding: [], receipt: { number: 'SJ-2', on: '2026-10-15' } },
      ['补齐', '2026年10月15日', 'SJ-2', 'new day of receipt'],
      ['尚缺'],
    ],
  ],
  'approvals.task.deemed-accepted.v1': [
    [
      { ...task, acceptedOn: '2026-09-30', noticeBy: '2026-10-13', dueOn: '2026-10-13' },
      ['视为受理', '2026年9月30日', '2026年10月13日', 'Accepted by law'],
      ['已批准'],
    ],
  ],
  'approvals.task.not-mine.v1': [
    [
      { ...task, rightAuthority: '市局', reason: '市级审批' },
      ['决定不予受理', '应向市局申请', '市级审批', '领导小组办公室负责与市局衔接', 'does not accept'],
      ['未予批准'],
    ],
  ],
  'approvals.task.withdrawn.v1': [[{ ...task, reason: '改址' }, ['撤回', '改址', 'withdrawn'], ['拒绝']]],
  'approvals.task.delivery-late.v1': [
    [{ ...task, deliverBy: '2026-03-20' }, ['未按时送达', '2026年3月20日', 'delivered'], ['签收']],
  ],
  'approvals.case.edge-bypassed.v1': [
    [
      { ...bypass, opened: true },
      ['供地', '设计方案', '并行预审', '会商纪要1号', '已开放', 'open now'],
      ['尚待'],
    ],
    [
      { ...bypass, reason: 'tolerant-acceptance', opened: false },
      ['容缺受理', '尚待其他前置', 'still waits'],
      ['已开放'],
    ],
  ],
  'approvals.pilot.enabled.v1': [
    [
      { ...pilot, legalOpinion: '合法性审查意见1号' },
      ['2026年3月1日', '2026年6月30日', '合法性审查意见1号', 'in force'],
      ['期满'],
    ],
  ],
  'approvals.pilot.ended.v1': [
    [pilot, ['2026年6月30日', '期满', '邻县做法', 'ended with 2026-06-30'], ['已启用']],
  ],
  'approvals.task.accepted-with-tolerance.v1': [
    [
      { ...task, outstanding: [funding], supplementBy: '2026-04-20', supplementByProvisional: false },
      ['容缺受理', '资金安排', '2026年4月20日', 'Funding arrangement', '2026-04-20'],
      ['逾期'],
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
      ['逾期未补', '资金安排', '2026年4月20日', '红灯', 'overdue', 'Funding arrangement'],
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
      ['告知承诺', '承诺书1号', '共 2 项', '2026年4月20日', 'commitment', 'items: 2'],
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
      ['核查未通过', '面积不符', '由人工决定', 'people decide'],
      ['已撤销'],
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
      ['项目代码已更正', '原登记2604-500236-04-01-123465作废', '末两位录反', 'code corrected'],
      [],
    ],
  ],
  'approvals.task.approval-revoked.v1': [
    [
      { ...task, documentNumber: '撤〔2026〕1号', reasons: ['承诺未兑现'] },
      ['原决定已撤销', '撤〔2026〕1号', '承诺未兑现', '行政复议', 'revoked'],
      [],
    ],
  ],
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
      ['恢复办理', '到期日为2026年3月20日', 'Resumed'],
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
      ['恢复计时', '2026年3月18日', 'runs again'],
      ['停表'],
    ],
  ],
  'approvals.task.pause-ended.v1': [
    [{ ...pauseEnd, improper: true }, ['上限', '不当暂停计时', 'improper'], ['期满']],
    [{ ...pauseEnd, improper: false }, ['期满', 'is over'], ['不当', 'improper']],
  ],
  'approvals.task.extended.v1': [
    [
      {
        ...task,
        days: 10,
        reason: '案情复杂',
        approvedByPost: 'head',
        dueOn: { from: '2026-04-30', to: '2026-05-18' },
      },
      ['延长10日', '案情复杂', '2026年5月18日', '10 days'],
      ['2026年4月30日'],
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
      ['超期升级：建设工程规划许可证（Lens factory）', rungDemand('rung-1').zh, '2026年3月9日'],
      ['即将到期', '法定超期'],
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
        decision: { outcome: 'rejected', reasons: ['no title', 'no plan'], remedies: 'appeal in 60 days' },
        timing,
      },
      [
        '未通过',
        'no title；no plan',
        'no title; no plan',
        '救济途径：appeal in 60 days',
        'has decided',
        'not granted',
      ],
      ['不予', 'approved'],
    ],
  ],
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
      ['法定超期：发布征收土地公告：', '2026年11月23日'],
      ['即将到期'],
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
      ['50亩', '2026年12月1日', '净地', '交地〔2026〕1号', 'cleared land'],
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
    [{ ...household, nextContactOn: '2026-10-20' }, ['沟通日已过', '一村7号', 'was to be met'], ['签约']],
  ],
  'approvals.case.refused.v1': [
    [
      {
        projectId: aLeadId,
        leadId: aLeadId,
        projectName: '镜片产业园',
        template: 'no-such-path',
        code: 'TEMPLATE_UNKNOWN',
        reason: { zh: '没有流程模板 no-such-path', en: 'There is no template no-such-path.' },
      },
      ['未能启动', '没有流程模板 no-such-path', aLeadId, 'could not be opened'],
      [],
    ],
  ],
  'approvals.person.unknown.v1': unknownPerson,
  'leads.person.unknown.v1': unknownPerson,
  'notifications.person.unknown.v1': unknownPerson,
  'approvals.calendar.missing.v1': [
    [
      { missingYear: 2027, publishedThrough: '2026-12-31' },
      ['请导入2027年放假安排', '止于2026年12月31日', 'ends on 2026-12-31', '2027 has not been imported'],
      ['2027年1月'],
    ],
  ],
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
      ['正在由规划和自然资源局办理', 'handled by Planning Bureau'],
      ['林业局', 'Forestry', '转办'],
    ],
  ],
  'approvals.case.joint-rung-raised.v1': [
    [
      {
        caseId: aLeadId,
        projectId: aLeadId,
        projectName: '夔门光学镜片厂（虚构）',
        rung: 'rung-2',
        fellAt: '2026-05-12T16:00:00.000Z',
        dueOn: '2026-05-08',
      },
      ['联合办理（夔门光学镜片厂（虚构））', '2026年5月8日', '分管领导', 'joint handling'],
      ['法定超期'],
    ],
  ],
  'approvals.case.joint-clock-extended.v1': [
    [
      {
        caseId: aLeadId,
        projectId: aLeadId,
        projectName: '夔门光学镜片厂（虚构）',
        days: 15,
        reason: '跨河桥梁论证',
        approvedBy: { department: 'leading-group', post: 'head' },
        dueOn: { from: '2026-05-08', to: '2026-05-29' },
      },
      ['延长15个工作日', '由2026年5月8日延至2026年5月29日', '跨河桥梁论证', 'extended by 15 working days'],
      ['leading-group'],
    ],
  ],
  'approvals.consultation.asked.v1': [
    [
      {
        ...opinion,
        question: '是否影响行洪',
        answerBy: '2026-03-17',
        answerByProvisional: false,
        askedBy: 'c',
      },
      [
        '规划和自然资源局就',
        '请水利局提出意见（征求意见）',
        '是否影响行洪',
        '2026年3月17日前回复',
        'Answer by 2026-03-17',
      ],
      ['会签', '视为无意见', '同意'],
    ],
    [
      {
        ...opinion,
        taskId: null,
        purpose: 'design-pre-review',
        question: '是否影响行洪',
        answerBy: '2026-03-17',
        answerByProvisional: false,
        askedBy: 'c',
      },
      ['方案预审待回复', '提出意见（方案预审）', 'Design pre-review'],
      ['（征求意见）'],
    ],
  ],
  'approvals.consultation.answered.v1': [
    [
      { ...opinion, answerBy: '2026-03-17', position: 'objection', onTime: true, answeredBy: 'c' },
      ['水利局', '有异议', '总平面方案'],
      ['逾期', '超时默认'],
    ],
    [
      { ...opinion, answerBy: '2026-03-09', position: 'no-objection', onTime: false, answeredBy: 'c' },
      ['无意见', '逾期回复', 'Answered late'],
      ['同意'],
    ],
  ],
  'approvals.consultation.amended.v1': [
    [
      { ...opinion, position: 'conditions', amendedBy: 'c' },
      ['水利局', '附条件', '原意见保留'],
      ['超时默认'],
    ],
  ],
  'approvals.consultation.lapsed.v1': [
    [
      { ...opinion, answerBy: '2026-03-09', onTime: false, byDefault: true },
      ['水利局应于2026年3月9日前', '按无意见处理', '超时默认', '责任由未回复部门承担', 'no objection'],
      ['同意', 'consent', 'agree', '仍待回复'],
    ],
    [
      { ...opinion, answerBy: '2026-03-09', onTime: false, byDefault: false },
      ['沉默不视为无意见', '仍待回复', '安全、健康、环境', 'stays open'],
      ['超时默认', '同意'],
    ],
  ],
  'approvals.consultation.late-answer-recorded.v1': [
    [
      { ...opinion, answerBy: '2026-03-09', position: 'objection', answeredBy: 'c' },
      ['水利局', '迟到', '有异议', '不改变结果', 'changes nothing'],
      ['同意'],
    ],
  ],
  'approvals.consultation.mooted.v1': [
    [
      { ...opinion, reason: 'decided', askedOn: '2026-03-02' },
      ['水利局无需再回复', '该件已作出决定', '不计逾期'],
      ['撤回'],
    ],
    [{ ...opinion, reason: 'now-leads', askedOn: '2026-03-02' }, ['转由本部门主办'], ['决定']],
  ],
  'approvals.consultation.concluded.v1': [
    [
      {
        ...consultation,
        purpose: 'design-pre-review',
        on: '2026-03-18',
        concludedBy: 'c',
        positions: { 'no-objection': 2, objection: 0, conditions: 1, default: 1 },
      },
      ['一次性汇总4个部门', '无意见2', '附条件1', '有异议0', '超时默认1', 'default by silence 1'],
      ['同意', '水利局'],
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
      ['规划和自然资源局请求', '转办至林业局', '不属本部门法定职权', 'QZ-7', '2026年3月11日前签收'],
      ['裁定部门于', '属地'],
    ],
    [
      { ...transfer, ...asked, reason: 'R2', number: 2, answerBy: null, adjudication },
      ['属地管辖不符', '请裁定部门于2026年3月12日前裁定', 'decides by 2026-03-12'],
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
      ['林业局拒收', '职责清单第3条', '2026年3月12日前裁定', '仍由转出部门负责办理'],
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
      ['林业局应于2026年3月11日前答复', '记沉默一次', '2026年3月12日前裁定'],
      ['拒收', '已签收'],
    ],
  ],
  'approvals.transfer.adjudication-late.v1': [
    [
      { ...transfer, instance: 'first', adjudicator: 'leading-group-office', decideBy: '2026-03-12' },
      ['裁定超期', '2026年3月12日前裁定'],
      ['终裁'],
    ],
  ],
  'approvals.transfer.adjudicated.v1': [
    [
      { ...transfer, ...ruling, instance: 'first', decision: 'target-takes' },
      ['转办裁定', '由承接方规划和自然资源局承办', '承接方逾期未答复', '三定方案', '可申请一次复裁'],
      ['终裁', '仍由'],
    ],
    [
      { ...transfer, ...ruling, instance: 'final', decision: 'sender-keeps' },
      ['终裁', '仍由原部门规划和自然资源局承办', 'This ruling is final'],
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
      ['林业局对', '申请复裁', '裁定依据有误', '2026年3月12日前裁定'],
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
      ['卫生健康委员会对', '请于2026年3月13日前参加复裁', '仍由规划和自然资源局承办'],
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
      ['卫生健康委员会参加', '本委无此职权', '2026年3月12日前裁定'],
      ['申请复裁'],
    ],
  ],
  'approvals.scorecard.published.v1': [
    [
      { ...scorecard, score: 89.4, card: 'yellow', talkDue: true, definitionVersion: 'scorecard-2026.1' },
      ['林业局2026年3月', '89.4 分', '黄牌', '约谈', '申请复核', '89.4 points', 'yellow card'],
      ['处分', '红牌'],
    ],
    [
      { ...scorecard, score: 100, card: null, talkDue: false, definitionVersion: 'scorecard-2026.1' },
      ['100.0 分', '样本不足', 'too small a sample'],
      ['约谈', 'a talk is due', '绿牌'],
    ],
    [
      { ...scorecard, score: null, card: 'green', talkDue: false, definitionVersion: 'scorecard-2026.1' },
      ['无可计分项', 'nothing to score', '绿牌'],
      ['null'],
    ],
  ],
  'approvals.scorecard.corrected.v1': [
    [
      {
        ...scorecard,
        score: 74.9,
        card: 'red',
        talkDue: false,
        number: 2,
        ground: 'exemption',
        reason: '勤勉尽责',
      },
      ['容错豁免', '第 2 条更正', '红牌', '原公布结果保留', 'What was published stays on record'],
      ['处分'],
    ],
  ],
  'approvals.scorecard.review-asked.v1': [
    [
      { ...scorecard, number: 1, answerBy: '2026-05-01' },
      ['第 1 次复核', '2026年5月1日', '回避', '2026-05-01'],
      [],
    ],
  ],
  'approvals.scorecard.review-unanswered.v1': [
    [
      { ...scorecard, number: 1, answerBy: '2026-05-01' },
      ['复核逾期未答复', '第 1 次复核', '2026年5月1日', 'not answered'],
      ['处分'],
    ],
  ],
  'approvals.scorecard.review-answered.v1': [
    [{ ...scorecard, number: 1, outcome: 'upheld' }, ['维持原结论', 'upheld'], ['更正']],
    [{ ...scorecard, number: 1, outcome: 'revised' }, ['予以更正', 'revised'], ['维持']],
  ],
  'notifications.acknowledgement.lapsed.v1': [
    [
      {
        inboxItemId: aLeadId,
        person: 'clerk-1',
        aboutEvent: 'e.1.1',
        aboutSubject: 'e',
        aboutTitle: { zh: '新交办：研判', en: 'New assignment: screening' },
        acknowledgeBy: '2026-03-02T07:00:00.000Z',
      },
      ['新交办：研判', '2026年3月2日 15:00', '2026-03-02 15:00'],
      [],
    ],
  ],
};

const eventOf = <T extends WordedType>(type: T, fact: Facts[T]): ReceivedEvent<T> => {
  const { data, ...envelope } = anEnvelope({ audience: [], type, fact });
  return { ...envelope, type, audience: data.audience, fact };
};

const wordsOf = (type: WordedType, fact: unknown): readonly string[] => {
  const { title: heading, body } = writeMessage(type, eventOf(type, factSchemas[type].parse(fact)));
  return [heading.zh, heading.en, body.zh, body.en];
};

describe('the templates', () => {
  it('cover every type that reaches notifications but a receipt and what it keeps for itself, and no other', () => {
    const silent = [
      'approvals.calendar.imported.v1',
      'approvals.departments.listed.v1',
      'approvals.county-settings.changed.v2',
      'notifications.staffing.changed.v1',
      'approvals.assignment.received.v1',
      'leads.contact-named.v1',
    ];
    expect([...noticedTypes].sort()).toEqual(
      typesReaching('notifications').filter((type) => !silent.includes(type)),
    );
  });

  const cases = wordedTypes.flatMap((type) =>
    examples[type].map(([fact, said, unsaid], n) => ({ type, n, fact, said, unsaid })),
  );

  it.each(cases)('$type, example $n, says what happened and nothing else', ({ type, fact, said, unsaid }) => {
    const words = wordsOf(type, fact);
    for (const part of words) expect(part).not.toMatch(/undefined|null|\[object|^\s*$/);
    const all = words.join('\n');
    for (const phrase of said) expect(all).toContain(phrase);
    for (const phrase of unsaid) expect(all).not.toContain(phrase);
  });

  it.each(decisionKinds)(
    'names the outcomes of a %s as it calls them, and none "approved"',
    (decisionKind) => {
      const decisions = {
        approved: { outcome: 'approved', documentNumber: 'FJ-2026-7' },
        rejected: { outcome: 'rejected', reasons: ['缺图'], remedies: '60日内申请行政复议' },
      };
      const { outcomes } = decisionKindNames[decisionKind];
      for (const outcome of ['approved', 'rejected'] as const) {
        const fact = { ...task, decisionKind, decision: decisions[outcome], timing };
        const [heading, headingEn, body, bodyEn] = wordsOf('approvals.task.decided.v1', fact);
        for (const words of [heading, body]) {
          expect(words).toContain(outcomes[outcome].zh);
          expect(words).not.toContain(outcomes[outcome === 'approved' ? 'rejected' : 'approved'].zh);
          expect(words).not.toContain('批准');
        }
        for (const words of [headingEn, bodyEn]) expect(words).toContain(outcomes[outcome].en);
        expect(body).toContain(
          outcome === 'approved' ? 'FJ-2026-7' : '理由：缺图。救济途径：60日内申请行政复议',
        );
      }
    },
  );

  it.each(wordedTypes)('%s speaks Chinese and English apart', (type) => {
    const [heading, headingEn, , bodyEn] = wordsOf(type, examples[type][0]?.[0]);
    expect(heading).not.toBe(headingEn);
    expect(bodyEn).not.toMatch(/[。，：]/);
  });

  // The words that the table of names replaces (messages in the style sheet's part 3; rulings 45, 46).
  it.each(cases)('$type, example $n, uses no word that is not to be used', ({ type, fact }) => {
    const all = wordsOf(type, fact).join('\n');
    expect(all).not.toMatch(/申诉|停表|停止办理|时钟|立案|未予|请督促[。，]|不必再办|视为同意|默许|。。/);
    expect(all).not.toMatch(/\^|\\d|errors|Idempotency/);
  });

  it.each(cases)('$type, example $n, is two whole sentences of each language', ({ type, fact }) => {
    const [heading, , body] = wordsOf(type, fact);
    expect(heading).not.toMatch(/。$/);
    expect(body).toMatch(/[。！？）”]$/);
    expect(String(body).length).toBeGreaterThan(8);
  });

  it('refuse a sentence with an unfilled place', () => {
    expect(() => sentence`已办结：${' '}`).toThrow('unfilled');
    expect(sentence`共 ${0} 个`).toBe('共 0 个');
  });
});
