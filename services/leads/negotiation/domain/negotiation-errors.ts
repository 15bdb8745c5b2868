import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { LeadError } from '../../kernel/lead-errors.ts';

/** Why what the talks brought is refused. */
export const negotiationRefusals = {
  GAP_NOT_OPEN: 'wrong-state',
  TOO_MANY_OPEN_GAPS: 'wrong-state',
} as const satisfies Refusals;
export type NegotiationError = LeadError | CodedError<keyof typeof negotiationRefusals>;

export const gapNotOpen = (gap: number): NegotiationError => ({
  code: 'GAP_NOT_OPEN',
  detail: { zh: '没有这项未决差距', en: 'No such gap is open.' },
  facts: { gap },
});

export const tooManyOpenGaps = (limit: number): NegotiationError => ({
  code: 'TOO_MANY_OPEN_GAPS',
  detail: {
    zh: `未决差距超过${limit}项，请先形成结论`,
    en: `More than ${limit} gaps would be open; conclude some first.`,
  },
  facts: { limit },
});
