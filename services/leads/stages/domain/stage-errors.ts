import type { CodedError, FieldFault } from '../../../../shared/coded-error.ts';
import type { LeadStage } from '../../../../shared/events/lead-stages.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { LeadError } from '../../kernel/lead-errors.ts';

/** Why a lead does not move on. */
export const stageRefusals = {
  STAGE_OUT_OF_ORDER: 'wrong-state',
  STAGE_GATE_NOT_MET: 'wrong-state',
  PROMISED_START_TOO_EARLY: 'malformed',
} as const satisfies Refusals;
export type StageError = LeadError | CodedError<keyof typeof stageRefusals>;

export const stageOutOfOrder = (from: LeadStage, to: LeadStage): StageError => ({
  code: 'STAGE_OUT_OF_ORDER',
  detail: { zh: '阶段须逐一推进', en: 'A lead moves forward one stage at a time.' },
  facts: { from, to },
});

/** Lists everything that is missing at once (domain.md §2.1). */
export const stageGateNotMet = (to: LeadStage, missing: readonly FieldFault[]): StageError => ({
  code: 'STAGE_GATE_NOT_MET',
  detail: {
    zh: '进入下一阶段的条件尚未齐备，请按所列逐项修改',
    en: 'The conditions for the next stage are not met; what is missing is listed.',
  },
  faults: missing,
  facts: { to, missing: missing.length },
});

export const promisedStartTooEarly = (): StageError => ({
  code: 'PROMISED_START_TOO_EARLY',
  detail: {
    zh: '承诺开工日期不能早于签约日期',
    en: 'The promised start lies before the contract was signed.',
  },
  faults: [
    { pointer: '/promisedStart', detail: { zh: '早于签约日期', en: 'lies before the day of signing' } },
  ],
});
