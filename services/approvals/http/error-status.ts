import { approvalsErrorCodes, type ApprovalsErrorCode } from '../domain/approvals-errors.ts';

/** The HTTP status of each refusal; a code without one does not compile. */
const errorStatus = {
  ASSIGNMENT_WRONG_STATE: 409,
  DEPARTMENT_UNKNOWN: 422,
  TEMPLATE_UNKNOWN: 422,
  MATTERS_INVALID: 422,
  PROJECT_HAS_CASE: 409,
  MILESTONE_UNKNOWN: 404,
  MILESTONE_NOT_OPEN: 409,
  MILESTONE_IN_FUTURE: 422,
  TASK_WRONG_STATE: 409,
  CORRECTION_IMPOSSIBLE: 422,
  CORRECTION_NEEDS_DOCUMENT: 422,
  SCORECARD_FULL: 409,
  FINDING_UNKNOWN: 422,
  REVIEW_TOO_LATE: 409,
  REVIEW_OPEN: 409,
  REVIEW_UNKNOWN: 404,
  REVIEW_ANSWERED: 409,
  REVIEW_NOT_YOURS: 403,
} as const satisfies Record<ApprovalsErrorCode, number>;

const isApprovalsErrorCode = (code: string): code is ApprovalsErrorCode =>
  approvalsErrorCodes.some((known) => known === code);

export const statusOf = (code: string): number | undefined =>
  isApprovalsErrorCode(code) ? errorStatus[code] : undefined;
