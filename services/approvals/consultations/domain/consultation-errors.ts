import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why asking, answering or concluding is refused. */
export const consultationRefusals = {
  CONSULTATION_WRONG_STATE: 'wrong-state',
  CONSULTATION_TO_ONESELF: 'unacceptable',
  CONSULTATION_LIMIT: 'unacceptable',
  CONSULTATION_MATTER_UNKNOWN: 'unacceptable',
  CONSULTATION_ANSWERED: 'wrong-state',
  CONSULTATION_NOT_ANSWERED: 'wrong-state',
  CONSULTATION_RECEIVED: 'wrong-state',
  CONSULTATION_CLOSED: 'wrong-state',
  CONSULTATION_UNANSWERED: 'wrong-state',
} as const satisfies Refusals;
export type ConsultationErrorCode = keyof typeof consultationRefusals;
export type ConsultationError = CodedError<ConsultationErrorCode>;

const details: Record<
  Exclude<ConsultationErrorCode, 'CONSULTATION_LIMIT' | 'CONSULTATION_UNANSWERED'>,
  Bilingual
> = {
  CONSULTATION_WRONG_STATE: {
    zh: '该事项尚未签收或已办结，不能征求意见',
    en: 'The matter is not received yet or has ended; nobody can be consulted on it.',
  },
  CONSULTATION_TO_ONESELF: {
    zh: '主办部门不能向自己征求意见',
    en: 'The department that leads cannot consult itself.',
  },
  CONSULTATION_MATTER_UNKNOWN: {
    zh: '本项目审批中没有此事项，或此事项已办结',
    en: 'The project has no such matter, or it has ended.',
  },
  CONSULTATION_ANSWERED: {
    zh: '已回复；更改请在汇总前提交补充意见，原意见仍予保留',
    en: 'It is answered; what changes is added as an amendment before the leading department concludes.',
  },
  CONSULTATION_NOT_ANSWERED: {
    zh: '尚无可补充的意见',
    en: 'There is no answer to amend.',
  },
  CONSULTATION_RECEIVED: { zh: '该征求意见已签收，无须重复签收', en: 'It has been received already.' },
  CONSULTATION_CLOSED: {
    zh: '意见已汇总，或者无须再回复',
    en: 'The consultation is concluded, or no answer is needed any more.',
  },
};

export const consultationRefused = (code: keyof typeof details): ConsultationError => ({
  code,
  detail: details[code],
});
