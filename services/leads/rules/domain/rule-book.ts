import { createRuleBook } from '../../../../shared/rules/rule-book.ts';
import { leadRuleIds, type LeadRuleEntry, type LeadRuleId } from './rule.ts';

/** The rules by which a lead is taken up, timed, moved on and set aside. */
const rulesOfLeads = {
  'first-report': {
    name: {
      zh: '首报首谈：一家企业一条跟进中的线索、一名主责专员',
      en: 'First report, first talks: one followed lead and one officer for an enterprise',
    },
    basis: '县业务规程R093、R117',
    refusals: ['LEAD_HELD', 'FIRST_CONTACT_RECORDED'],
  },
  'stage-limits': {
    name: {
      zh: '阶段限时：到期未推进即亮红灯并提醒主责专员一次',
      en: 'A stage has a limit: passing it turns the light red and tells the officer once',
    },
    basis: '县业务规程§2.1、R117；县业务规程裁定1、2',
    figures: ['stage-due', 'stage-light'],
    events: ['leads.lead.stage-overdue.v1'],
    setting: 'stageLimits',
  },
  'stage-gates': {
    name: {
      zh: '阶段逐一推进，条件齐备方可进入，缺项一次列全',
      en: 'One stage after another, each entered when nothing is missing; all that is missing is told at once',
    },
    basis: '县业务规程§2.1；R006、R013、R040、R120、R125、R132',
    figures: ['next-stage'],
    refusals: ['STAGE_GATE_NOT_MET', 'STAGE_OUT_OF_ORDER', 'NOT_AT_THIS_STAGE'],
    setting: 'stageGates',
  },
  vetoes: {
    name: {
      zh: '一票否决由登记的事实推出，任何人不得表决推翻',
      en: 'A veto follows from recorded facts and nobody outvotes it',
    },
    basis: '县业务规程§4.2、R120；县业务规程裁定18、19',
    figures: ['veto-findings'],
    setting: 'screening',
  },
  'screening-bands': {
    name: { zh: '研判档次须与得分相符', en: 'The band of a verdict is the one its score gives' },
    basis: '县业务规程§4.4、§4.5；县业务规程裁定21',
    figures: ['screening-conclusion'],
    refusals: ['BAND_NOT_OF_SCORE', 'SCORE_REVERSED'],
    setting: 'screening',
  },
  'own-lead': {
    name: {
      zh: '登记或跟进线索的人员不对该线索作结论',
      en: 'Whoever registered or followed a lead judges nothing about it',
    },
    basis: '县业务规程裁定31',
    refusals: ['OWN_LEAD_NOT_JUDGED', 'SUSPICION_NOT_YOURS_TO_LIFT'],
  },
  'side-standings': {
    name: {
      zh: '暂缓、培育、流失、终止各有去路，恢复跟进后方可办理，到期提醒',
      en: 'A lead set aside is worked on again once it is taken up, and looked at again on its day',
    },
    basis: '县业务规程§2.1（侧支状态）、R118',
    refusals: ['LEAD_NOT_ACTIVE', 'STANDING_OUT_OF_ORDER', 'PROJECT_TERMINATED'],
    events: ['leads.lead.look-again-due.v1'],
  },
} as const satisfies { readonly [Id in LeadRuleId]?: LeadRuleEntry };

/** The rules of what is talked over, promised and signed, and of what follows. */
const rulesOfTalks = {
  talks: {
    name: {
      zh: '洽谈差距项须逐项形成结论',
      en: 'Each gap that the talks bring is brought to a conclusion',
    },
    basis: '县业务规程R040',
    refusals: ['GAP_NOT_OPEN', 'TOO_MANY_OPEN_GAPS'],
  },
  commitments: {
    name: {
      zh: '承诺须有依据，登记后不得删除或替换依据',
      en: 'A commitment rests on a basis, and neither it nor its basis is taken out again',
    },
    basis: '县业务规程R130、R132',
    figures: ['commitments'],
    refusals: ['TOO_MANY_UNFOUNDED_COMMITMENTS', 'COMMITMENT_LACKS_NOTHING', 'BASIS_ON_RECORD'],
  },
  'fair-competition': {
    name: {
      zh: '不得承诺与纳税挂钩的奖励或土地价款返还，存疑条款由市场监管部门另一人认定类别',
      en: 'No reward tied to tax paid and no refund of land price is promised; a doubtful clause is classified by a second person, of market regulation',
    },
    basis: '《公平竞争审查条例》第十条；县业务规程§6.1、R132；县业务规程裁定42',
    refusals: [
      'CONCESSION_FORBIDDEN',
      'CLAUSE_NOT_CLASSIFIED',
      'CLAUSE_NOT_YOURS_TO_CLASSIFY',
      'CLAUSE_NOT_HELD',
      'TOO_MANY_CLAUSES_HELD',
      'POLICY_VERSION_MISFITS',
    ],
    events: ['leads.lead.clause-held.v1', 'leads.lead.clause-classified.v1'],
    setting: 'fairCompetition',
  },
  signing: {
    name: { zh: '承诺开工日期不早于签约日期', en: 'A promised start does not lie before the signing' },
    basis: '县业务规程§2.1（S4）',
    refusals: ['PROMISED_START_TOO_EARLY'],
  },
  'sham-signing': {
    name: {
      zh: '签约满期无注册、无用地动作的标为疑似虚签并复核',
      en: 'A signing that nothing followed in time is marked as suspected a sham and reviewed',
    },
    basis: '县业务规程R038',
    events: ['leads.lead.sham-signing-suspected.v1'],
    setting: 'shamSigning',
  },
  landing: {
    name: {
      zh: '落地须公司在本县注册且有用地或厂房合同',
      en: 'Landed is a project with a company registered in the county and a site',
    },
    basis: '县业务规程R028',
    figures: ['landing'],
    refusals: ['REGISTERED_ELSEWHERE'],
  },
  'start-of-works': {
    name: { zh: '开工以正式打桩为标志并有佐证', en: 'Works start with the first pile, and with proofs' },
    basis: '县业务规程§2.1（S6，开工的证据口径）；县业务规程裁定12',
    figures: ['start'],
    refusals: ['START_NOT_PROVEN'],
  },
  'entry-into-statistics': {
    name: { zh: '入库四项佐证齐全', en: 'An entry into statistics rests on four proofs' },
    basis: '县业务规程§2.1；县业务规程裁定12',
    figures: ['statistical-registration'],
    refusals: ['STATISTICS_NOT_PROVEN'],
  },
  'two-person-change': {
    name: {
      zh: '改时限、阈值和字词须双人复核并记录生效日',
      en: 'A limit, a threshold or a word is changed by two persons from a day on record',
    },
    basis: '县业务规程R145',
    refusals: [
      'ANOTHER_PERSON_NEEDED',
      'PROPOSAL_NOT_YOURS',
      'POLICY_CHANGE_INVALID',
      'POLICY_CHANGE_CONFLICTS',
    ],
    events: [
      'leads.policy-change.proposed.v1',
      'leads.policy-change.approved.v1',
      'leads.policy-change.refused.v1',
      'leads.policy-change.withdrawn.v1',
    ],
  },
} as const satisfies { readonly [Id in LeadRuleId]?: LeadRuleEntry };

const entries = { ...rulesOfLeads, ...rulesOfTalks } as const satisfies Readonly<
  Record<LeadRuleId, LeadRuleEntry>
>;

type Entry = (typeof entries)[LeadRuleId];

/** The codes of the refusals that follow from a rule; service.ts holds them against those there are. */
export type RuledRefusal = Extract<Entry, { readonly refusals: unknown }>['refusals'][number];

/** The rules of leads in their order. */
export const leadRuleBook = createRuleBook(leadRuleIds, entries, '2026.1');

/** Where the rules of leads stand. */
export const leadRulesPath = '/v1/lead-rules';
