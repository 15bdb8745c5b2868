import { bypassErrorCodes } from './pilots/domain/bypass-errors.ts';
import { pilotErrorCodes } from './pilots/domain/run-pilot.ts';
import { importErrorCodes } from './imports/domain/import-errors.ts';
import { catalogueChangeErrorCodes } from './county/domain/change.ts';
import { jointExtensionErrorCodes } from './cases/domain/extend-joint-clock.ts';
import { consultationErrorCodes } from './consultations/domain/consultation-errors.ts';
import { accountabilityErrorCodes } from './accountability/domain/refusals.ts';
import { landErrorCodes } from './land/domain/land-errors.ts';
import { materialErrorCodes } from './materials/domain/material-errors.ts';
import { taskErrorCodes } from './tasks/domain/task-errors.ts';
import { agencyOrderErrorCodes } from './agency-orders/domain/order-acts.ts';
import { visitErrorCodes } from './visits/domain/visit-acts.ts';
import { transferErrorCodes } from './transfers/domain/refusals.ts';

/** Why approvals refuses what a client asks; each code has one status (http/error-status.ts). */
export const approvalsErrorCodes = [
  'ASSIGNMENT_WRONG_STATE',
  'SCREENING_NEEDS_VERDICT',
  'ASSIGNMENT_NO_RESPONSE_DUE',
  'ASSIGNMENT_RATED',
  'ASSIGNMENT_FOLLOWED_UP',
  'ASSIGNMENT_NOT_ENTERPRISE',
  'ASSIGNMENTS_INVALID',
  ...visitErrorCodes,
  ...agencyOrderErrorCodes,
  'MERGE_INTO_ITSELF',
  'MERGE_DEPARTMENT',
  'MERGE_HAS_OTHERS',
  'MERGE_NOT_ANSWERED',
  'MERGE_FULL',
  'DEPARTMENT_UNKNOWN',
  'TEMPLATE_UNKNOWN',
  'MATTERS_INVALID',
  'LIMIT_NOT_THE_CATALOGUES',
  'PROJECT_HAS_CASE',
  'MILESTONE_UNKNOWN',
  'MILESTONE_NOT_OPEN',
  'MILESTONE_IN_FUTURE',
  'TRIP_DEPARTMENT',
  'MATTER_NOT_REAPPLICABLE',
  ...taskErrorCodes,
  ...transferErrorCodes,
  ...bypassErrorCodes,
  ...pilotErrorCodes,
  ...importErrorCodes,
  ...consultationErrorCodes,
  ...jointExtensionErrorCodes,
  ...accountabilityErrorCodes,
  ...landErrorCodes,
  ...materialErrorCodes,
  'CORRECTION_IMPOSSIBLE',
  'CORRECTION_NEEDS_DOCUMENT',
  'SCORECARD_FULL',
  'FINDING_UNKNOWN',
  'REVIEW_TOO_LATE',
  'REVIEW_OPEN',
  'REVIEW_UNKNOWN',
  'REVIEW_ANSWERED',
  'REVIEW_NOT_YOURS',
  ...catalogueChangeErrorCodes,
  'LIMITS_NEED_ANOTHER_PERSON',
  'OWN_DEPARTMENT_JUDGED',
] as const;
export type ApprovalsErrorCode = (typeof approvalsErrorCodes)[number];
