import type { CodedError } from '../../../shared/coded-error.ts';
import type { Bilingual } from '../../../shared/language.ts';
import type { LeadId } from '../../../shared/identifiers.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import type { StandingKind } from '../../../shared/events/lead-terms.ts';
import type { Refusals } from '../../../shared/refusal-kinds.ts';
import type { LeadPolicy } from './policy-schema.ts';
import { standingNames } from './standing.ts';
import { leadStageNames } from '../../../shared/events/lead-stages.ts';

/** Why any act on a lead may be refused. */
export const leadRefusals = {
  LEAD_NOT_FOUND: 'unknown',
  LEAD_HELD: 'wrong-state',
  LEAD_ACT_NOT_YOURS: 'not-yours',
  OWN_LEAD_NOT_JUDGED: 'not-yours',
  LEAD_STALE: 'outdated',
  NOT_AT_THIS_STAGE: 'wrong-state',
  LEAD_NOT_ACTIVE: 'wrong-state',
  DATE_IN_FUTURE: 'malformed',
  NOTHING_TO_AMEND: 'malformed',
} as const satisfies Refusals;
export type LeadError = CodedError<keyof typeof leadRefusals>;

export const leadNotFound = (): LeadError => ({
  code: 'LEAD_NOT_FOUND',
  detail: { zh: '没有这条线索', en: 'There is no such lead.' },
});

/** Says only that somebody follows the enterprise, across access walls, never who (R117, 首报首谈). */
export const leadHeld = (): LeadError => ({
  code: 'LEAD_HELD',
  detail: {
    zh: '该企业已有跟进中的线索（首报首谈），请联系领导小组办公室协调',
    en: 'Somebody in the county already follows this enterprise; ask the coordinating office.',
  },
});

/** The officer who enters an enterprise again is told that it is their own lead that holds it, and which. */
export const leadHeldByYou = (leadId: LeadId): LeadError => ({
  code: 'LEAD_HELD',
  detail: {
    zh: '该企业的线索由您跟进，无须重复登记，请在原线索上继续办理',
    en: 'You follow this enterprise already; go on with the lead you have.',
  },
  facts: { leadId },
});

export const leadActNotYours = (): LeadError => ({
  code: 'LEAD_ACT_NOT_YOURS',
  detail: { zh: '只有该线索的主责专员可以操作', en: 'Only the officer who follows this lead may do that.' },
});

/** Who registered, follows or followed a lead does not judge it; says who may (rulings 31). */
export const ownLeadNotJudged =
  (judges: Bilingual) =>
  ({ screening }: LeadPolicy): LeadError => ({
    code: 'OWN_LEAD_NOT_JUDGED',
    detail: {
      zh: `登记或跟进过该线索的人员只记录事实，不作结论；此项由${judges.zh}（未登记、未跟进过该线索）办理`,
      en: `Whoever registered or followed the lead records facts and judges nothing; this is for ${judges.en} who did neither.`,
    },
    facts: { screeningDepartment: screening.department },
  });

export const leadStale = (current: number): LeadError => ({
  code: 'LEAD_STALE',
  detail: {
    zh: '您读取之后该线索已被修改，请重新读取',
    en: 'The lead has changed since you read it; read again.',
  },
  facts: { currentVersion: current },
});

/** Evidence belongs to its stage: what is recorded too early or too late would prove nothing. */
export const notAtThisStage = (stage: LeadStage, needed: readonly LeadStage[]): LeadError => ({
  code: 'NOT_AT_THIS_STAGE',
  detail: {
    zh: `该线索当前处于“${leadStageNames[stage].zh}”阶段，须在${needed.map((each) => `“${leadStageNames[each].zh}”`).join('或')}阶段进行此项操作`,
    en: `The lead is in ${leadStageNames[stage].en}; this is done in ${needed.map((each) => leadStageNames[each].en).join(' or ')}.`,
  },
  facts: { stage, needed: needed.join(', ') },
});

export const leadNotActive = (standing: StandingKind): LeadError => ({
  code: 'LEAD_NOT_ACTIVE',
  detail: {
    zh: `该线索处于“${standingNames[standing].zh}”状态，恢复后方可操作`,
    en: `The lead is ${standingNames[standing].en}; resume it first.`,
  },
  facts: { standing },
});

export const dateInFuture = (field: string): LeadError => ({
  code: 'DATE_IN_FUTURE',
  detail: { zh: '日期不能晚于今天', en: 'What has not happened yet cannot be recorded.' },
  faults: [{ pointer: `/${field}`, detail: { zh: '晚于今天', en: 'lies in the future' } }],
});

export const nothingToAmend = (): LeadError => ({
  code: 'NOTHING_TO_AMEND',
  detail: { zh: '内容没有变化，无须保存', en: 'Nothing would change.' },
});
