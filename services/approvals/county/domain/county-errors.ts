import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why a change of the county’s registers is refused, and whatever names a department it does not have. */
export const countyRefusals = {
  DEPARTMENT_UNKNOWN: 'unacceptable',
  MATTERS_INVALID: 'unacceptable',
  LIMITS_NEED_ANOTHER_PERSON: 'not-yours',
} as const satisfies Refusals;
export type CountyErrorCode = keyof typeof countyRefusals;
