import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { TransferParty } from '../../tasks/domain/transfer.ts';
import { writtenBy } from '../../../../shared/time/written-day.ts';
import type { Transfer } from '../../tasks/domain/transfer.ts';

/** Why a transfer, or a step of one, is refused. */
export const transferRefusals = {
  TRANSFER_REASON: 'unacceptable',
  TRANSFER_TASK_CLOSED: 'wrong-state',
  TRANSFER_NOT_RECEIVED: 'wrong-state',
  TRANSFER_UNDER_WAY: 'wrong-state',
  TRANSFER_TO_ONESELF: 'unacceptable',
  TRANSFER_RETURN: 'wrong-state',
  TRANSFER_LIMIT: 'wrong-state',
  TRANSFER_LATE: 'wrong-state',
  TRANSFER_WRONG_STATE: 'wrong-state',
  TRANSFER_DECISION: 'unacceptable',
  TRANSFER_CONTEST_LATE: 'wrong-state',
  TRANSFER_NOT_PARTY: 'not-yours',
  TRANSFER_SPOKEN: 'wrong-state',
  TRANSFER_JOIN_LATE: 'wrong-state',
  TRANSFER_UNHEARD: 'wrong-state',
} as const satisfies Refusals;
export type TransferErrorCode = keyof typeof transferRefusals;

export type TransferError = CodedError<TransferErrorCode>;

type Refused = Exclude<
  TransferErrorCode,
  'TRANSFER_REASON' | 'TRANSFER_WRONG_STATE' | 'TRANSFER_DECISION' | 'TRANSFER_UNHEARD'
>;

const details: Record<Refused, Bilingual> = {
  TRANSFER_TASK_CLOSED: {
    zh: '该事项已作出决定，不能转办',
    en: 'The matter is decided; it can no longer be transferred.',
  },
  TRANSFER_NOT_RECEIVED: {
    zh: '首接负责：请先签收，再提出转办',
    en: 'Whoever is first handed a task receives it first, then asks for a transfer.',
  },
  TRANSFER_UNDER_WAY: {
    zh: '该事项已有一次转办待答复或待裁定',
    en: 'A transfer of this task waits for an answer or a decision already.',
  },
  TRANSFER_TO_ONESELF: {
    zh: '该部门正在办理本事项，不构成转办',
    en: 'The department has the task already; this is no transfer.',
  },
  TRANSFER_RETURN: {
    zh: '该部门曾承办本事项，不得再转回，裁定指定的除外',
    en: 'The department had this task before; only an adjudication sends it back.',
  },
  TRANSFER_LIMIT: {
    zh: '一个事项最多转办两次，须由现承办部门办结',
    en: 'A task is transferred twice at most; the department that has it finishes it.',
  },
  TRANSFER_LATE: {
    zh: '转办须在签收后的规定期限内提出，现已逾期',
    en: 'A transfer is asked for soon after receipt; that time has passed.',
  },
  TRANSFER_CONTEST_LATE: {
    zh: '申请复裁的期限已届满',
    en: 'The time for asking for a re-adjudication has passed.',
  },
  TRANSFER_NOT_PARTY: {
    zh: '只有转办双方、裁定指定的承办部门和曾承办本事项的部门是当事部门，可以申请或参加复裁',
    en: 'Only the two departments, the one that the ruling named and those that had the task before are parties; a party asks for a re-adjudication or joins it.',
  },
  TRANSFER_SPOKEN: {
    zh: '本部门已在复裁中陈述意见',
    en: 'The department has given its view in this re-adjudication already.',
  },
  TRANSFER_JOIN_LATE: {
    zh: '参加复裁的期限已过',
    en: 'The time for joining the re-adjudication has passed.',
  },
};

export const transferRefused = (code: Refused): TransferError => ({ code, detail: details[code] });

/** What is sometimes passed off as a transfer, with the way that is right for it (domain.md §5.4). */
export const otherWays = {
  R3: {
    zh: '前置事项未完成不是转办理由；前置事项办结后，系统将自动通知办理',
    en: 'A prerequisite not finished is no ground: the matter opens by itself when it is done.',
  },
  R4: {
    zh: '需多部门共同办理的，请发起协办，主办部门不变',
    en: 'Where several departments work together, ask them to join; the responsible one stays.',
  },
  R5: {
    zh: '材料不齐不是转办理由，请一次性告知申请人补正',
    en: 'Incomplete materials are no ground: give the one notice of what is to be supplied.',
  },
  R6: {
    zh: '人员变动不是转办理由，请由本部门AB岗接办',
    en: 'An absent colleague is no ground: the A and B posts of the department stand in for each other.',
  },
} as const satisfies Record<string, Bilingual>;
export type OtherWay = keyof typeof otherWays;

export const noTransferFor = (reason: OtherWay): TransferError => ({
  code: 'TRANSFER_REASON',
  detail: otherWays[reason],
  facts: { reason },
});

const stateNames: Record<Transfer['state'] | 'absent', Bilingual> = {
  absent: { zh: '没有转办', en: 'not asked for' },
  asked: { zh: '待承接部门答复', en: 'waiting for an answer' },
  accepted: { zh: '已签收', en: 'accepted' },
  adjudicating: { zh: '待裁定', en: 'waiting for adjudication' },
  adjudicated: { zh: '已裁定', en: 'adjudicated' },
  readjudicating: { zh: '待复裁', en: 'waiting for re-adjudication' },
  final: { zh: '已终裁', en: 'finally decided' },
};

export const transferWrongState = (
  state: Transfer['state'] | 'absent',
  needed: readonly string[],
): TransferError => ({
  code: 'TRANSFER_WRONG_STATE',
  detail: {
    zh: `该转办当前为“${stateNames[state].zh}”，不能进行此操作；逾期未答复的，已自动提交裁定，不得再签收`,
    en: `The transfer is ${stateNames[state].en}; this can no longer, or not yet, be done.`,
  },
  facts: { state, needed: needed.join(',') },
});

export const decisionInvalid = (detail: Bilingual): TransferError => ({ code: 'TRANSFER_DECISION', detail });

/** A department that is no party, or may still speak; the day by which it may, null where it is no party at all. */
export const unheard = ({ department, name }: TransferParty, joinBy: LocalDate | null): TransferError => ({
  code: 'TRANSFER_UNHEARD',
  detail:
    joinBy === null
      ? {
          zh: `${name.zh}不是复裁的当事部门，未经陈述意见不得终裁由其承办`,
          en: `${name.en} is no party of the re-adjudication; nobody is made responsible unheard.`,
        }
      : {
          zh: `${name.zh}可于${writtenBy(joinBy).zh}参加复裁，在其陈述意见或期限届满前不得终裁由其承办`,
          en: `${name.en} may join ${writtenBy(joinBy).en}; until it has spoken, or that day has passed, it is not made responsible.`,
        },
  facts: { department, joinBy },
});
