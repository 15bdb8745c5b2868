import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { ApprovalsErrorCode } from '../approvals-errors.ts';
import type { CountySettings } from '../county/county-settings.ts';

/** The rules 制度条款 by which the platform acts of itself or refuses (R137). */
export const ruleIds = [
  'working-days',
  'lights',
  'escalation-ladder',
  'receiving-limit',
  'one-notice',
  'deemed-acceptance',
  'stop-clock-whitelist',
  'extension',
  'correction-of-acceptance',
  'delivery-limit',
  'tolerant-acceptance',
  'notification-and-commitment',
  'order-of-matters',
  'pilots',
  'joint-handling',
  'consultation-silence',
  'transfers',
  'supervision',
  'enterprise-requests',
  'merging-supervision',
  'scorecards',
  'review-of-findings',
  'two-person-change',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** A rule: what it says, what it rests on, and the county setting that holds what may be configured of it. */
export type Rule = {
  readonly id: RuleId;
  readonly name: Bilingual;
  /** Law and article where a law says so, else the section of the business rules. */
  readonly basis: string;
  /** The edition of the text; what a county configures has the version of its settings. */
  readonly version: string;
  readonly setting: keyof CountySettings | null;
  /** The figures, refusals and news that follow from it. */
  readonly figures: readonly string[];
  readonly refusals: readonly ApprovalsErrorCode[];
  readonly events: readonly EventType[];
};

type Entry = Omit<Rule, 'id' | 'version' | 'figures' | 'refusals' | 'events' | 'setting'> &
  Partial<Pick<Rule, 'figures' | 'refusals' | 'events' | 'setting'>>;

const edition = '2026.1';

const entries: Readonly<Record<RuleId, Entry>> = {
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
  'receiving-limit': {
    name: { zh: '开件后限时签收', en: 'An opened task is received within a limit of its own' },
    basis: 'rulings 9',
    events: ['approvals.task.receiving-late.v1'],
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
      zh: '停表须在白名单内，有依据并书面告知',
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
      'MATERIAL_NOT_TOLERABLE',
      'FOLLOW_UP_TOO_LATE',
      'NOTHING_OUTSTANDING',
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
    refusals: ['COMMITMENT_NOT_ALLOWED', 'NOTHING_TO_VERIFY', 'NO_GROUNDS_TO_REVOKE'],
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
    ],
    events: ['approvals.case.pre-review-possible.v1'],
  },
  pilots: {
    name: { zh: '创新试点须有法律意见，到期自停', en: 'A pilot needs a legal opinion and stops at its end' },
    basis: '优化营商环境条例 7；domain.md §6.1',
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
      zh: '联合办理四十五日，经本级政府负责人可延十五日',
      en: 'Joint handling takes 45 days, 15 more by the head of government',
    },
    basis: '行政许可法 42(2)',
    figures: ['joint-clock'],
    refusals: [
      'JOINT_EXTENSION_TOO_LONG',
      'JOINT_EXTENSION_NOT_ENTITLED',
      'JOINT_EXTENSION_SECOND',
      'JOINT_EXTENSION_TOO_LATE',
    ],
  },
  'consultation-silence': {
    name: {
      zh: '征求意见逾期不回视为无意见，标注超时默认',
      en: 'Silence past the limit counts as no objection, labelled as default',
    },
    basis: 'domain.md §5.4（R4 协办）、§5.2 协同响应',
    refusals: ['CONSULTATION_UNANSWERED', 'CONSULTATION_CLOSED', 'CONSULTATION_LIMIT'],
    events: ['approvals.consultation.lapsed.v1'],
  },
  transfers: {
    name: {
      zh: '首接负责：签收才移交，至多两次，禁止回流',
      en: 'First contact answers: transfers need acceptance, two at most, never back',
    },
    basis: '行政许可法 32(2)；重庆市优化营商环境条例 41；domain.md §5.4；rulings 14、15',
    refusals: [
      'TRANSFER_REASON',
      'TRANSFER_NOT_RECEIVED',
      'TRANSFER_UNDER_WAY',
      'TRANSFER_RETURN',
      'TRANSFER_LIMIT',
      'TRANSFER_LATE',
      'TRANSFER_CONTEST_LATE',
    ],
    events: [
      'approvals.transfer.silent.v1',
      'approvals.transfer.adjudicated.v1',
      'approvals.transfer.adjudication-late.v1',
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
    basis: 'domain.md §5.5、§5.7',
    events: ['approvals.assignment.opened.v1', 'approvals.assignment.overtaken.v1'],
    setting: 'assignments',
  },
  'enterprise-requests': {
    name: {
      zh: '诉求分级响应，企业确认方可销号',
      en: 'Requests are answered by urgency and closed by confirmation',
    },
    basis: 'domain.md R089、R150；rulings 7',
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
    basis: '政府督查工作条例 15；domain.md §5.7',
    refusals: ['MERGE_DEPARTMENT', 'MERGE_HAS_OTHERS', 'MERGE_NOT_ANSWERED'],
    events: ['approvals.assignment.joined.v1', 'approvals.assignment.merged.v1'],
  },
  scorecards: {
    name: { zh: '部门月度记分卡与红黄牌', en: 'The monthly scorecard and its cards' },
    basis: 'domain.md §5.2、§5.3、§5.4；rulings 23',
    figures: ['score', 'card', 'bpi'],
    events: ['approvals.scorecard.published.v1', 'approvals.scorecard.corrected.v1'],
    setting: 'scorecards',
  },
  'review-of-findings': {
    name: {
      zh: '三十日内申请复核，三十日内由他人答复',
      en: 'A finding is reviewed within thirty days by somebody else',
    },
    basis: '政府督查工作条例 17；domain.md §5.6',
    refusals: ['REVIEW_TOO_LATE', 'REVIEW_OPEN', 'REVIEW_NOT_YOURS'],
    events: ['approvals.scorecard.review-asked.v1', 'approvals.scorecard.review-answered.v1'],
  },
  'two-person-change': {
    name: {
      zh: '改时限须双人复核并记录生效日',
      en: 'A limit is changed by two persons from a day on record',
    },
    basis: 'domain.md R145',
    refusals: ['ANOTHER_PERSON_NEEDED', 'CATALOGUE_CHANGE_INVALID', 'CATALOGUE_CHANGE_CONFLICTS'],
  },
};

/** All rules in their order. */
export const ruleBook: readonly Rule[] = ruleIds.map((id) => ({
  id,
  version: edition,
  figures: [],
  refusals: [],
  events: [],
  setting: null,
  ...entries[id],
}));

/** The rule by which a figure is reckoned, a refusal given or something fell; null where it follows from none. */
export const ruleOfFigure = (figure: string): RuleId | null =>
  ruleBook.find(({ figures }) => figures.includes(figure))?.id ?? null;

export const ruleOfRefusal = (code: string): RuleId | null =>
  ruleBook.find(({ refusals }) => refusals.some((each) => each === code))?.id ?? null;

export const ruleOfEvent = (type: string): RuleId | null =>
  ruleBook.find(({ events }) => events.some((each) => each === type))?.id ?? null;
