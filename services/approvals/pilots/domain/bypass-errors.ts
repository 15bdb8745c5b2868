import type { CodedError } from '../../../../shared/coded-error.ts';

/** Why an order is not set aside in a case. */
export const bypassErrorCodes = [
  'UNKNOWN_EDGE',
  'LEGAL_EDGE',
  'EDGE_ALREADY_BYPASSED',
  'EDGE_NOT_WAITING',
  'BYPASS_NOT_ALLOWED',
  'PILOT_UNKNOWN',
  'PILOT_NOT_IN_FORCE',
  'PILOT_OUT_OF_SCOPE',
] as const;
export type BypassError = CodedError<(typeof bypassErrorCodes)[number]>;
