import { fictionalCreditCode } from '../../support/credit-codes.ts';
import { aLeadId, anAssignmentId } from './directory-of-a-county.ts';

export const title = { zh: '研判：夔门光学（虚构）', en: 'Screening: Kuimen Optics (fictional)' };

export const visit = {
  visitId: '01J0000000000000000000000Z',
  department: 'development-and-reform',
  enterprise: { name: '虚构光学', creditCode: fictionalCreditCode(1) },
  wish: '办理用电报装',
};

export const agencyOrder = {
  agencyOrderId: '01J0000000000000000000000Z',
  caseId: '01J0000000000000000000000Z',
  projectId: '01J0000000000000000000000Z',
  projectName: '夔门光学镜片厂（虚构）',
  enterprise: { name: '虚构光学', creditCode: fictionalCreditCode(1) },
  agent: 'agent-1',
};

export const cover = {
  department: 'development-and-reform',
  post: 'clerk',
  actingPost: 'deputy-clerk',
  away: ['clerk-1'],
  deputies: ['deputy-1'],
};

export const assignment = {
  assignmentId: anAssignmentId,
  kind: 'screening',
  title,
  subject: { kind: 'lead', leadId: aLeadId },
  department: 'health',
};

export const caseOf = (rejected: number) => ({
  caseId: aLeadId,
  projectId: aLeadId,
  projectName: '夔门光学镜片厂（虚构）',
  progress: { total: 27, approved: 27 - rejected, rejected, open: 3, waiting: 0, stopped: 0 },
});

export const delay = {
  about: 'task',
  id: aLeadId,
  title,
  department: 'health',
  dueOn: '2026-03-09',
  answerBy: '2026-03-10',
  late: false,
};

export const acquisition = {
  acquisitionId: aLeadId,
  title: '2026年第3批次（虚构）',
  department: 'planning-and-natural-resources',
  caseId: null,
};

export const household = {
  householdId: aLeadId,
  acquisitionId: aLeadId,
  title: '2026年第3批次（虚构）',
  department: 'planning-and-natural-resources',
  reference: '一村7号',
};

export const correction = {
  step: 'compensation-notice',
  from: '2026-09-01',
  to: '2026-09-04',
  reason: '录入错误',
  document: '更正〔2026〕1号',
  correctedBy: 'a',
  secondPerson: 'b',
};

export const timing = { usedWorkdays: 3, statutoryWorkdays: 10, onTime: true, statutoryBreach: false };

export const scorecard = {
  department: 'forestry',
  departmentName: { zh: '林业局', en: 'Forestry Bureau' },
  month: '2026-03',
};

export const bypass = {
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

export const pilot = {
  pilotId: '01J00000000000000000000P02',
  title: '拿地即开工',
  benchmark: '邻县做法',
  from: '2026-03-01',
  until: '2026-06-30',
};

export const funding = {
  material: 'funding-arrangement',
  name: { zh: '资金安排', en: 'Funding arrangement' },
};

export const drawing = { material: 'land-boundary', name: { zh: '用地边界', en: 'Land boundary' } };

export const task = {
  taskId: aLeadId,
  caseId: aLeadId,
  projectId: aLeadId,
  projectName: '夔门光学镜片厂',
  matter: { code: 'B03', name: { zh: '建设工程规划许可证', en: 'Planning permit' } },
  department: 'planning-and-natural-resources',
  departmentName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
};

export const missing = [
  { material: '选址图', reason: '缺少签章' },
  { material: '批复', reason: '未提交' },
];

export const pauseEnd = {
  ...task,
  kind: 'hearing',
  expected: { days: 5, unit: 'workday' },
  endedAt: '2026-03-10T16:00:00.000Z',
};

export const catalogueChange = {
  changeId: aLeadId,
  reason: '压缩承诺时限',
  effectiveFrom: '2026-04-01',
  operations: 2,
  matters: ['B03'],
  matterNames: [{ zh: '建设工程规划许可证', en: 'Planning permit' }],
  templates: [{ id: 'industrial-cleared-land', version: 2 }],
};

export const transfer = {
  ...task,
  transferId: aLeadId,
  number: 1,
  from: 'planning-and-natural-resources',
  fromName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
  to: 'forestry',
  toName: { zh: '林业局', en: 'Forestry Bureau' },
};

export const asked = {
  reason: 'R1',
  responsibilityListEntry: 'QZ-7',
  explanation: '用地属林地',
  requestedBy: 'c',
  requestedAt: '2026-03-10T02:00:00.000Z',
};

export const adjudication = {
  adjudicator: 'leading-group-office',
  decideBy: { date: '2026-03-12', provisional: false },
};

export const ruling = {
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

export const consultation = {
  ...task,
  consultationId: aLeadId,
  purpose: 'opinion',
  subject: '总平面方案',
  leadDepartment: 'planning-and-natural-resources',
  leadDepartmentName: { zh: '规划和自然资源局', en: 'Planning Bureau' },
};

export const opinion = {
  ...consultation,
  opinionId: aLeadId,
  department: 'water-resources',
  departmentName: { zh: '水利局', en: 'Water Bureau' },
  on: '2026-03-10',
};

export const unknownPerson: readonly (readonly [unknown, readonly string[], readonly string[]])[] = [
  [
    { person: 'zhangsan', where: { zh: '移交', en: 'Hand over' } },
    ['“zhangsan”', '“移交”', '请管理员登记', 'Not in the directory', 'Hand over'],
    [],
  ],
];
