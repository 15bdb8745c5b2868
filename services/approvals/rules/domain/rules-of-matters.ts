import type { ApprovalsRuleEntry, RuleId } from './rule.ts';

/** The rules by which one matter is timed, completed and ordered. */
export const rulesOfMatters = {
  'working-days': {
    name: { zh: '期限以工作日计，次日起算', en: 'Limits are counted in working days from the next day' },
    basis: '行政许可法 82；民法典 201、203；domain.md §2.6.2',
    figures: ['used', 'due'],
    events: [
      'approvals.task.due-moved.v1',
      'approvals.assignment.due-moved.v1',
      'approvals.calendar.missing.v1',
    ],
    setting: 'calendarWatch',
  },
  lights: {
    name: { zh: '单件灯色由时钟推出，不得手改', en: 'A light is derived from the clock and set by nobody' },
    basis: 'domain.md §5.1',
    figures: ['light'],
    setting: 'ladder',
  },
  'escalation-ladder': {
    name: {
      zh: '升级梯：每级每件一次，办结才停',
      en: 'The ladder: each rung once, stopped by completion alone',
    },
    basis: 'domain.md §5.5',
    figures: ['rungs'],
    events: ['approvals.task.rung-raised.v1', 'approvals.assignment.rung-raised.v1'],
    setting: 'ladder',
  },
  'delay-answers': {
    name: {
      zh: '超期后写明原因、批示措施，不暂停计时、不改期',
      en: 'Of what is late a cause and measures go on record; no clock stops and no due date moves',
    },
    basis: 'domain.md §5.5；rulings 37',
    refusals: ['DELAY_NOT_ASKED', 'DELAY_ANSWERED', 'DELAY_NEW_DATE'],
    events: ['approvals.delay.cause-stated.v1', 'approvals.delay.measures-set.v1'],
    setting: 'rungDuties',
  },
  'receiving-limit': {
    name: { zh: '开件后限时签收', en: 'An opened task is received within a limit of its own' },
    basis: 'rulings 9',
    events: ['approvals.task.receiving-late.v1', 'approvals.task.receiving-rung-raised.v1'],
    setting: 'tasks',
  },
  'one-notice': {
    name: { zh: '五日内一次性告知，不得二次补正', en: 'What is missing is told once, within five days' },
    basis: '行政许可法 32(4)；优化营商环境条例 36',
    refusals: ['SECOND_NOTICE', 'MATERIALS_NOT_ASKED_FOR'],
    events: ['approvals.task.notice-issued.v1', 'approvals.task.second-notice-refused.v1'],
  },
  'deemed-acceptance': {
    name: {
      zh: '逾期不告知，自收到材料之日起视为受理',
      en: 'Not told in time, an application counts as accepted',
    },
    basis: '行政许可法 32(4)',
    events: ['approvals.task.deemed-accepted.v1'],
  },
  'stop-clock-whitelist': {
    name: {
      zh: '暂停计时须在白名单内，有依据并书面告知',
      en: 'A clock stops for listed events, on a basis and in writing',
    },
    basis: '行政许可法 45；domain.md §2.6.3',
    refusals: ['PAUSE_LACKS_GROUNDS', 'PAUSE_NOT_ALLOWED', 'PAUSE_TOO_LONG', 'PAUSE_RUNNING', 'NOT_PAUSED'],
    events: ['approvals.task.paused.v1', 'approvals.task.resumed.v1', 'approvals.task.pause-ended.v1'],
  },
  extension: {
    name: {
      zh: '延长一次，到期前经本机关负责人批准',
      en: 'Extended once, before the limit, by a head of the authority',
    },
    basis: '行政许可法 42',
    refusals: ['EXTENSION_NOT_ALLOWED', 'EXTENSION_NOT_ENTITLED', 'EXTENSION_SECOND', 'EXTENSION_TOO_LATE'],
    events: ['approvals.task.extended.v1'],
  },
  'correction-of-acceptance': {
    name: { zh: '更正受理日须双人复核', en: 'A day of acceptance is corrected by two persons' },
    basis: 'rulings 6；domain.md §5.6',
    refusals: ['SECOND_PERSON_NEEDED', 'ACCEPTANCE_DAY_IMPOSSIBLE'],
    events: ['approvals.task.acceptance-corrected.v1'],
  },
  'delivery-limit': {
    name: { zh: '决定之日起十日内送达', en: 'A decision is delivered within ten days' },
    basis: '行政许可法 44',
    events: ['approvals.task.delivery-late.v1'],
  },
  'tolerant-acceptance': {
    name: { zh: '容缺受理：主件齐、次要件限期补', en: 'Secondary documents may follow within a limit' },
    basis: '重庆市优化营商环境条例 47；domain.md §2.5',
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
    basis: '重庆市优化营商环境条例 50；优化营商环境条例 40；domain.md §2.5',
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
      zh: '法定先后任何人不得放行，惯例先后可留痕放行',
      en: 'A legal order binds all; one of practice is set aside on record',
    },
    basis: 'domain.md §2.4',
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
