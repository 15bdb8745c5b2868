import type { CodedError } from '../../../../shared/coded-error.ts';
import type { StandingKind } from '../../../../shared/events/lead-terms.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { LeadError } from '../../kernel/lead-errors.ts';
import { standingNames } from '../../kernel/standing.ts';

/** Why a lead is not set aside or taken up again. */
export const standingRefusals = {
  STANDING_OUT_OF_ORDER: 'wrong-state',
  SUSPICION_NOT_YOURS_TO_LIFT: 'not-yours',
  DATE_NOT_AHEAD: 'malformed',
} as const satisfies Refusals;
export type StandingError = LeadError | CodedError<keyof typeof standingRefusals>;

export const standingOutOfOrder = (from: StandingKind, to: StandingKind): StandingError => ({
  code: 'STANDING_OUT_OF_ORDER',
  detail: {
    zh: `不能由“${standingNames[from].zh}”转为“${standingNames[to].zh}”`,
    en: `A lead that is ${standingNames[from].en} does not become ${standingNames[to].en}.`,
  },
  facts: { from, to },
});

export const suspicionNotYoursToLift = (): StandingError => ({
  code: 'SUSPICION_NOT_YOURS_TO_LIFT',
  detail: {
    zh: '疑似虚签须由领导小组办公室复核解除，登记或跟进过该线索的人员不能自行解除',
    en: 'Whoever registered or followed the lead cannot lift the suspicion; the coordinating office does.',
  },
});

export const dateNotAhead = (field: string): StandingError => ({
  code: 'DATE_NOT_AHEAD',
  detail: { zh: '日期须晚于今天', en: 'The date must lie ahead.' },
  faults: [{ pointer: `/${field}`, detail: { zh: '须晚于今天', en: 'must lie ahead' } }],
});
