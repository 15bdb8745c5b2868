import type { ApprovalsRuleEntry, RuleId } from './rule.ts';

/** The rules by which one matter is timed, completed and ordered. */
export const rulesOfMatters = {
  'working-days': {
    name: { zh: '期限以工作日计，次日起算', en: 'Limits are counted in working days from the next day' },
    basis: '《行政许可法》第八十二条；《民法典》第二百零一条、第二百零三条；县业务规程§2.6.2',
    figures: ['used', 'due'],
    events: [
      'approvals.task.due-moved.v1',
      'approvals.assignment.due-moved.v1',
      'approvals.calendar.missing.v1',
    ],
    setting: 'calendarWatch',
  },
  lights: {
    name: {
      zh: '事项灯色由办理期限推算，不得人工修改',
      en: 'A light is derived from the clock and set by nobody',
    },
    basis: '县业务规程§5.1',
    figures: ['light'],
    setting: 'ladder',
  },
  'escalation-ladder': {
    name: {
      zh: '升级提醒：每级每个事项一次，办结为止',
      en: 'The ladder: each rung once, stopped by completion alone',
    },
    basis: '县业务规程§5.5',
    figures: ['rungs'],
    events: ['approvals.task.rung-raised.v1', 'approvals.assignment.rung-raised.v1'],
    setting: 'ladder',
  },
  'delay-answers': {
    name: {
      zh: '超期后写明原因、批示措施，不暂停计时、不改期',
      en: 'Of what is late a cause and measures go on record; no clock stops and no due date moves',
    },
    basis: '县业务规程§5.5；县业务规程裁定37',
    refusals: ['DELAY_NOT_ASKED', 'DELAY_ANSWERED', 'DELAY_NEW_DATE'],
    events: ['approvals.delay.cause-stated.v1', 'approvals.delay.measures-set.v1'],
    setting: 'rungDuties',
  },
  'receiving-limit': {
    name: { zh: '事项生成后限时签收', en: 'An opened task is received within a limit of its own' },
    basis: '县业务规程裁定9',
    events: ['approvals.task.receiving-late.v1', 'approvals.task.receiving-rung-raised.v1'],
    setting: 'tasks',
  },
  'one-notice': {
    name: { zh: '五日内一次性告知，不得二次补正', en: 'What is missing is told once, within five days' },
    basis: '《行政许可法》第三十二条第一款第四项；《优化营商环境条例》第三十六条',
    refusals: ['SECOND_NOTICE', 'MATERIALS_NOT_ASKED_FOR'],
    events: ['approvals.task.notice-issued.v1', 'approvals.task.second-notice-refused.v1'],
  },
  'deemed-acceptance': {
    name: {
      zh: '逾期不告知的，自收到材料之日起即为受理',
      en: 'Not told in time, an application counts as accepted',
    },
    basis: '《行政许可法》第三十二条第一款第四项',
    events: ['approvals.task.deemed-accepted.v1'],
  },
  'stop-clock-whitelist': {
    name: {
      zh: '暂停计时须属规定情形，有依据并书面告知',
      en: 'A clock stops for listed events, on a basis and in writing',
    },
    basis: '《行政许可法》第四十五条；县业务规程§2.6.3',
    refusals: ['PAUSE_LACKS_GROUNDS', 'PAUSE_NOT_ALLOWED', 'PAUSE_TOO_LONG', 'PAUSE_RUNNING', 'NOT_PAUSED'],
    events: ['approvals.task.paused.v1', 'approvals.task.resumed.v1', 'approvals.task.pause-ended.v1'],
  },
  extension: {
    name: {
      zh: '延长一次，到期前经本机关负责人批准',
      en: 'Extended once, before the limit, by a head of the authority',
    },
    basis: '《行政许可法》第四十二条',
    refusals: ['EXTENSION_NOT_ALLOWED', 'EXTENSION_NOT_ENTITLED', 'EXTENSION_SECOND', 'EXTENSION_TOO_LATE'],
    events: ['approvals.task.extended.v1'],
  },
  'correction-of-acceptance': {
    name: { zh: '更正受理日期须双人复核', en: 'A day of acceptance is corrected by two persons' },
    basis: '业务裁定6；县业务规程§5.6',
    refusals: ['SECOND_PERSON_NEEDED', 'ACCEPTANCE_DAY_IMPOSSIBLE'],
    events: ['approvals.task.acceptance-corrected.v1'],
  },
  'delivery-limit': {
    name: { zh: '决定之日起十日内送达', en: 'A decision is delivered within ten days' },
    basis: '《行政许可法》第四十四条',
    events: ['approvals.task.delivery-late.v1'],
  },
  'tolerant-acceptance': {
    name: { zh: '容缺受理：主件齐、次要件限期补', en: 'Secondary documents may follow within a limit' },
    basis: '《重庆市优化营商环境条例》第四十七条；县业务规程§2.5',
    refusals: [
      'TOLERANCE_NOT_ALLOWED',
      'NOTICE_STILL_OPEN',
      'MATERIAL_NOT_TOLERABLE',
      'FOLLOW_UP_TOO_LATE',
      'NOTHING_OUTSTANDING',
      'DOCUMENTS_OWED_IN_CASE',
    ],
    events: ['approvals.task.accepted-with-tolerance.v1', 'approvals.task.outstanding-late.v1'],
    setting: 'tasks',
  },
  'notification-and-commitment': {
    name: {
      zh: '告知承诺：先批后查，撤销由人决定',
      en: 'Approved on a commitment, verified after; people revoke',
    },
    basis: '《重庆市优化营商环境条例》第五十条；《优化营商环境条例》第四十条；县业务规程§2.5',
    refusals: [
      'COMMITMENT_NOT_ALLOWED',
      'NOTHING_TO_VERIFY',
      'VERIFICATION_NEEDS_ANOTHER',
      'NO_GROUNDS_TO_REVOKE',
    ],
    events: ['approvals.task.accepted-on-commitment.v1', 'approvals.task.verification-late.v1'],
    setting: 'tasks',
  },
  'order-of-matters': {
    name: {
      zh: '法定办理顺序不得调整，其他办理顺序可留痕调整',
      en: 'A legal order binds all; one of practice is set aside on record',
    },
    basis: '县业务规程§2.4',
    refusals: [
      'LEGAL_EDGE',
      'EDGE_ALREADY_BYPASSED',
      'EDGE_NOT_WAITING',
      'BYPASS_NOT_ALLOWED',
      'MILESTONE_NOT_OPEN',
      'TASK_HALTED',
      'MATTER_NOT_REAPPLICABLE',
    ],
    events: [
      'approvals.case.pre-review-possible.v1',
      'approvals.task.halted.v1',
      'approvals.task.halt-lifted.v1',
    ],
  },
} as const satisfies { readonly [Id in RuleId]?: ApprovalsRuleEntry };
