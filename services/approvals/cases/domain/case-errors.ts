import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { CountyErrorCode } from '../../county/domain/county-errors.ts';

/** Why an act on a case is refused. */
export const caseRefusals = {
  TEMPLATE_UNKNOWN: 'unacceptable',
  LIMIT_NOT_THE_CATALOGUES: 'unacceptable',
  PROJECT_HAS_CASE: 'wrong-state',
  MILESTONE_UNKNOWN: 'unknown',
  MILESTONE_NOT_OPEN: 'wrong-state',
  MILESTONE_IN_FUTURE: 'unacceptable',
  TRIP_DEPARTMENT: 'unacceptable',
  MATTER_NOT_REAPPLICABLE: 'wrong-state',
} as const satisfies Refusals;
export type CaseErrorCode = keyof typeof caseRefusals | Extract<CountyErrorCode, 'MATTERS_INVALID'>;
