import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why an order is not set aside in a case. */
export const bypassRefusals = {
  UNKNOWN_EDGE: 'unacceptable',
  LEGAL_EDGE: 'wrong-state',
  EDGE_ALREADY_BYPASSED: 'wrong-state',
  EDGE_NOT_WAITING: 'wrong-state',
  BYPASS_NOT_ALLOWED: 'unacceptable',
  PILOT_UNKNOWN: 'unacceptable',
  PILOT_NOT_IN_FORCE: 'wrong-state',
  PILOT_OUT_OF_SCOPE: 'unacceptable',
} as const satisfies Refusals;
export type BypassError = CodedError<keyof typeof bypassRefusals>;
