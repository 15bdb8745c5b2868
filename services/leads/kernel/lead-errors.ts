import type { CodedError, FieldFault } from '../../../shared/coded-error.ts';
import type { LeadId } from '../../../shared/identifiers.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import type { StandingKind } from '../../../shared/events/lead-terms.ts';
import { clauseErrorCodes } from '../commitments/domain/clause-errors.ts';
import { evidenceErrorCodes } from './evidence-errors.ts';

export const leadErrorCodes = [
  'LEAD_NOT_FOUND',
  'LEAD_HELD',
  'LEAD_ACT_NOT_YOURS',
  'OWN_LEAD_NOT_JUDGED',
  'LEAD_STALE',
  'STAGE_OUT_OF_ORDER',
  'STAGE_GATE_NOT_MET',
  'NOT_AT_THIS_STAGE',
  'LEAD_NOT_ACTIVE',
  'STANDING_OUT_OF_ORDER',
  'SUSPICION_NOT_YOURS_TO_LIFT',
  'OFFICER_UNCHANGED',
  'FIRST_CONTACT_RECORDED',
  'FIRST_CONTACT_IN_FUTURE',
  ...evidenceErrorCodes,
  ...clauseErrorCodes,
  'NO_CONTACT_ENTERED',
  'NOTHING_TO_AMEND',
] as const;
export type LeadErrorCode = (typeof leadErrorCodes)[number];
export type LeadError = CodedError<LeadErrorCode>;

export const leadNotFound = (): LeadError => ({
  code: 'LEAD_NOT_FOUND',
  detail: { zh: '没有这条线索', en: 'There is no such lead.' },
});

/** Says only that somebody follows the enterprise, across access walls, never who (R117, 首报首谈). */
export const leadHeld = (): LeadError => ({
  code: 'LEAD_HELD',
  detail: {
    zh: '该企业已有在跟线索（首报首谈），请联系领导小组办公室协调',
    en: 'Somebody in the county already follows this enterprise; ask the coordinating office.',
  },
});

/** The officer who enters an enterprise again is told that it is their own lead that holds it, and which. */
export const leadHeldByYou = (leadId: LeadId): LeadError => ({
  code: 'LEAD_HELD',
  detail: {
    zh: `该企业的线索由您跟进，无须重复登记，请在原线索上继续办理（线索编号：${leadId}）`,
    en: `You follow this enterprise already; go on with the lead you have (${leadId}).`,
  },
  facts: { leadId },
});

export const leadActNotYours = (): LeadError => ({
  code: 'LEAD_ACT_NOT_YOURS',
  detail: { zh: '只有跟进该线索的专员可以操作', en: 'Only the officer who follows this lead may do that.' },
});

const judges = {
  'lead.record-screening-verdict': {
    zh: '研判部门的承办人、科室负责人或分管领导',
    en: 'a clerk, section head or deputy head of the screening department',
  },
  'lead.record-factor-check': {
    zh: '领导小组办公室协调人员或研判部门工作人员',
    en: 'a coordinator, or somebody of the screening department',
  },
  'lead.record-review-opinions': {
    zh: '领导小组办公室协调人员',
    en: 'a coordinator of the leading group’s office',
  },
} as const;
export type JudgingAct = keyof typeof judges;

export const isJudgingAct = (act: string): act is JudgingAct => Object.hasOwn(judges, act);

/** Who registered, follows or followed a lead does not judge it; says who may (rulings 31). */
export const ownLeadNotJudged = (act: JudgingAct, department: string): LeadError => ({
  code: 'OWN_LEAD_NOT_JUDGED',
  detail: {
    zh: `登记或跟进过该线索的人员只记录事实，不作结论；此项由${judges[act].zh}（未登记、未跟进过该线索）办理`,
    en: `Whoever registered or followed the lead records facts and judges nothing; this is for ${judges[act].en} who did neither.`,
  },
  facts: { screeningDepartment: department },
});

export const leadStale = (current: number): LeadError => ({
  code: 'LEAD_STALE',
  detail: {
    zh: '您读取之后该线索已被修改，请重新读取',
    en: 'The lead has changed since you read it; read again.',
  },
  facts: { currentVersion: current },
});

export const stageOutOfOrder = (from: LeadStage, to: LeadStage): LeadError => ({
  code: 'STAGE_OUT_OF_ORDER',
  detail: { zh: '阶段须逐一推进', en: 'A lead moves forward one stage at a time.' },
  facts: { from, to },
});

/** Lists everything that is missing at once (domain.md §2.1). */
export const stageGateNotMet = (to: LeadStage, missing: readonly FieldFault[]): LeadError => ({
  code: 'STAGE_GATE_NOT_MET',
  detail: {
    zh: '进入下一阶段的条件尚未齐备，缺项见 errors',
    en: 'The gate is not met; errors lists all that is missing.',
  },
  faults: missing,
  facts: { to, missing: missing.length },
});

/** Evidence belongs to its stage: what is recorded too early or too late would prove nothing. */
export const notAtThisStage = (stage: LeadStage, needed: readonly LeadStage[]): LeadError => ({
  code: 'NOT_AT_THIS_STAGE',
  detail: { zh: '当前阶段不能进行此项操作', en: 'This is not done at the present stage.' },
  facts: { stage, needed: needed.join(', ') },
});

const standingNames: Readonly<Record<StandingKind, { zh: string; en: string }>> = {
  active: { zh: '在跟', en: 'active' },
  paused: { zh: '暂缓', en: 'paused' },
  lost: { zh: '流失', en: 'lost' },
  terminated: { zh: '终止', en: 'terminated' },
  suspect: { zh: '疑似虚签', en: 'suspected of a sham signing' },
  incubating: { zh: '转培育', en: 'incubating' },
};

export const leadNotActive = (standing: StandingKind): LeadError => ({
  code: 'LEAD_NOT_ACTIVE',
  detail: {
    zh: `该线索处于“${standingNames[standing].zh}”状态，恢复后方可操作`,
    en: `The lead is ${standingNames[standing].en}; resume it first.`,
  },
  facts: { standing },
});

export const standingOutOfOrder = (from: StandingKind, to: StandingKind): LeadError => ({
  code: 'STANDING_OUT_OF_ORDER',
  detail: {
    zh: `不能由“${standingNames[from].zh}”转为“${standingNames[to].zh}”`,
    en: `A lead that is ${standingNames[from].en} does not become ${standingNames[to].en}.`,
  },
  facts: { from, to },
});

export const suspicionNotYoursToLift = (): LeadError => ({
  code: 'SUSPICION_NOT_YOURS_TO_LIFT',
  detail: {
    zh: '疑似虚签须由领导小组办公室复核解除，登记或跟进过该线索的人员不能自行解除',
    en: 'Whoever registered or followed the lead cannot lift the suspicion; the coordinating office does.',
  },
});

export const officerUnchanged = (): LeadError => ({
  code: 'OFFICER_UNCHANGED',
  detail: { zh: '接手人已是主责专员', en: 'That officer follows the lead already.' },
  faults: [{ pointer: '/body/to', detail: { zh: '与现任相同', en: 'is the present officer' } }],
});

export const firstContactRecorded = (): LeadError => ({
  code: 'FIRST_CONTACT_RECORDED',
  detail: { zh: '首次联系已有记录', en: 'The first contact is on record already.' },
});

export const firstContactInFuture = (): LeadError => ({
  code: 'FIRST_CONTACT_IN_FUTURE',
  detail: { zh: '首联日期不能晚于今天', en: 'A contact cannot lie in the future.' },
  faults: [{ pointer: '/body/contactedOn', detail: { zh: '晚于今天', en: 'lies in the future' } }],
});

export const noContactEntered = (): LeadError => ({
  code: 'NO_CONTACT_ENTERED',
  detail: { zh: '该线索尚未登记联系人', en: 'No contact has been entered for this lead.' },
});

export const nothingToAmend = (): LeadError => ({
  code: 'NOTHING_TO_AMEND',
  detail: { zh: '没有任何改动', en: 'Nothing would change.' },
});
