import type { CodedError } from '../../../../shared/coded-error.ts';

/** Why an act on an acquisition of land or on the reserve is refused. */
export const landErrorCodes = [
  'LAND_NO_PUBLIC_INTEREST',
  'LAND_GROUND_PROOF',
  'LAND_CASE_UNKNOWN',
  'LAND_PARCEL_REPEATED',
  'LAND_WRONG_STATE',
  'LAND_STEP_RECORDED',
  'LAND_STEP_NOT_RECORDED',
  'LAND_STEP_NOT_AVAILABLE',
  'LAND_NOTICE_RUNNING',
  'LAND_CALENDAR_UNCOVERED',
  'LAND_HIGH_RISK',
  'LAND_DAY_IMPOSSIBLE',
  'LAND_COUNTS_IMPOSSIBLE',
  'LAND_FEW_AGREEMENTS',
  'LAND_EXPLANATION_NEEDED',
  'LAND_CORRECTION_TOO_LATE',
  'LAND_SECOND_PERSON_NEEDED',
  'LAND_HOUSEHOLD_SIGNED',
  'LAND_PARCEL_UNFOUNDED',
  'LAND_FACT_IMPOSSIBLE',
] as const;
export type LandErrorCode = (typeof landErrorCodes)[number];
export type LandError = CodedError<LandErrorCode>;
