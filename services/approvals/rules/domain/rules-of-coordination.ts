import type { ApprovalsRuleEntry, RuleId } from './rule.ts';

/** The rules by which departments work together and answer for it. */
export const rulesOfCoordination = {
  pilots: {
    name: { zh: '创新试点须有法律意见，到期自停', en: 'A pilot needs a legal opinion and stops at its end' },
    basis: '《优化营商环境条例》第七条；县业务规程§6.1',
    refusals: [
      'PILOT_NOT_IN_FORCE',
      'PILOT_OUT_OF_SCOPE',
      'PILOT_LACKS_LEGAL_OPINION',
      'PILOT_FOUND_UNLAWFUL',
      'PILOT_OVER',
    ],
  },
  'joint-handling': {
    name: {
      zh: '联合办理四十五日，经本级人民政府负责人批准可延长十五日',
      en: 'Joint handling takes 45 days, 15 more by the head of government',
    },
    basis: '《行政许可法》第四十二条第二款',
    figures: ['joint-clock'],
    events: ['approvals.case.joint-rung-raised.v1', 'approvals.case.joint-clock-extended.v1'],
    setting: 'jointClock',
    refusals: [
      'JOINT_EXTENSION_TOO_LONG',
      'JOINT_EXTENSION_NOT_ENTITLED',
      'JOINT_EXTENSION_SECOND',
      'JOINT_EXTENSION_TOO_LATE',
    ],
  },
  'consultation-silence': {
    name: {
      zh: '征求意见逾期不回复的，按无意见处理（安全、健康、环境类除外）并标注',
      en: 'No answer in time is treated as no objection, and marked so; not on safety, health and environment',
    },
    basis: '县业务规程§5.4（协办）、§5.2（协同响应）',
    refusals: ['CONSULTATION_UNANSWERED', 'CONSULTATION_CLOSED', 'CONSULTATION_LIMIT'],
    events: ['approvals.consultation.lapsed.v1'],
  },
  transfers: {
    name: {
      zh: '首接负责：签收才移交，最多两次，不得转回',
      en: 'First contact answers: transfers need acceptance, two at most, never back',
    },
    basis:
      '《行政许可法》第三十二条第一款第二项；《重庆市优化营商环境条例》第四十一条；县业务规程§5.4；县业务规程裁定14、15、33、34',
    refusals: [
      'TRANSFER_REASON',
      'TRANSFER_NOT_RECEIVED',
      'TRANSFER_UNDER_WAY',
      'TRANSFER_RETURN',
      'TRANSFER_LIMIT',
      'TRANSFER_LATE',
      'TRANSFER_CONTEST_LATE',
      'TRANSFER_NOT_PARTY',
      'TRANSFER_SPOKEN',
      'TRANSFER_JOIN_LATE',
      'TRANSFER_UNHEARD',
    ],
    events: [
      'approvals.transfer.silent.v1',
      'approvals.transfer.adjudicated.v1',
      'approvals.transfer.adjudication-late.v1',
      'approvals.transfer.parties-called.v1',
      'approvals.task.moved.v1',
      'approvals.task.not-mine.v1',
    ],
    setting: 'transfers',
  },
  supervision: {
    name: {
      zh: '督办闭环：逾期五个工作日发督办函',
      en: 'Five working days late brings a supervision letter',
    },
    basis: '县业务规程§5.5、§5.7',
    events: ['approvals.assignment.opened.v1', 'approvals.assignment.overtaken.v1'],
    setting: 'assignments',
  },
  'daily-status': {
    name: {
      zh: '帮代办逐工作日登记进展，漏一日亮黄、再漏亮红',
      en: 'An agency order says each working day how it stands; one missed is yellow, more are red',
    },
    basis: '县业务规程R100',
    figures: ['daily-status'],
    setting: 'agencyOrders',
  },
  'enterprise-requests': {
    name: {
      zh: '诉求分级响应，企业确认方可销号',
      en: 'Requests are answered by urgency and closed by confirmation',
    },
    basis: '县业务规程R089、R150；县业务规程裁定7',
    refusals: ['ASSIGNMENT_RATED', 'ASSIGNMENT_NO_RESPONSE_DUE'],
    events: [
      'approvals.assignment.response-late.v1',
      'approvals.assignment.confirmation-asked.v1',
      'approvals.assignment.closed.v1',
    ],
    setting: 'requests',
  },
  'merging-supervision': {
    name: { zh: '同一事项多头督办合并', en: 'What several press for in one matter is one' },
    basis: '《政府督查工作条例》第十五条；县业务规程§5.7',
    refusals: ['MERGE_DEPARTMENT', 'MERGE_HAS_OTHERS', 'MERGE_NOT_ANSWERED'],
    events: ['approvals.assignment.joined.v1', 'approvals.assignment.merged.v1'],
  },
  scorecards: {
    name: { zh: '部门月度记分卡与红黄牌', en: 'The monthly scorecard and its cards' },
    basis: '县业务规程§5.2、§5.3、§5.4；县业务规程裁定23',
    figures: ['score', 'card', 'bpi'],
    events: ['approvals.scorecard.published.v1', 'approvals.scorecard.corrected.v1'],
    setting: 'scorecards',
  },
  'review-of-findings': {
    name: {
      zh: '三十日内申请复核，三十日内由他人答复',
      en: 'A finding is reviewed within thirty days by somebody else',
    },
    basis: '《政府督查工作条例》第十七条；县业务规程§5.6',
    refusals: ['REVIEW_TOO_LATE', 'REVIEW_OPEN', 'REVIEW_NOT_YOURS', 'CONTEST_LATE', 'CONTEST_NOT_YOURS'],
    events: [
      'approvals.scorecard.review-asked.v1',
      'approvals.scorecard.review-answered.v1',
      'approvals.scorecard.review-unanswered.v1',
      'approvals.task.contest-unanswered.v1',
    ],
  },
  'two-person-change': {
    name: {
      zh: '改时限须双人复核并记录生效日',
      en: 'A limit is changed by two persons from a day on record',
    },
    basis: '县业务规程R145',
    refusals: [
      'ANOTHER_PERSON_NEEDED',
      'LIMITS_NEED_ANOTHER_PERSON',
      'LIMIT_NOT_THE_CATALOGUES',
      'CATALOGUE_CHANGE_INVALID',
      'CATALOGUE_CHANGE_CONFLICTS',
    ],
  },
} as const satisfies { readonly [Id in RuleId]?: ApprovalsRuleEntry };
