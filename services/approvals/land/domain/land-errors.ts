import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why an act on an acquisition of land or on the reserve is refused. */
export const landRefusals = {
  LAND_NO_PUBLIC_INTEREST: 'unacceptable',
  LAND_GROUND_PROOF: 'unacceptable',
  LAND_CASE_UNKNOWN: 'unacceptable',
  LAND_PARCEL_REPEATED: 'unacceptable',
  LAND_WRONG_STATE: 'wrong-state',
  LAND_STEP_RECORDED: 'wrong-state',
  LAND_STEP_NOT_RECORDED: 'wrong-state',
  LAND_STEP_NOT_AVAILABLE: 'wrong-state',
  LAND_NOTICE_RUNNING: 'wrong-state',
  LAND_CALENDAR_UNCOVERED: 'wrong-state',
  LAND_HIGH_RISK: 'wrong-state',
  LAND_DAY_IMPOSSIBLE: 'unacceptable',
  LAND_COUNTS_IMPOSSIBLE: 'unacceptable',
  LAND_FEW_AGREEMENTS: 'wrong-state',
  LAND_EXPLANATION_NEEDED: 'unacceptable',
  LAND_CORRECTION_TOO_LATE: 'wrong-state',
  LAND_SECOND_PERSON_NEEDED: 'unacceptable',
  LAND_HOUSEHOLD_SIGNED: 'wrong-state',
  LAND_PARCEL_UNFOUNDED: 'unacceptable',
  LAND_FACT_IMPOSSIBLE: 'unacceptable',
} as const satisfies Refusals;
export type LandErrorCode = keyof typeof landRefusals;
export type LandError = CodedError<LandErrorCode>;
