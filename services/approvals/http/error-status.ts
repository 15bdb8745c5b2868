import { approvalsErrorCodes, type ApprovalsErrorCode } from '../domain/approvals-errors.ts';

/** The HTTP status of each refusal; a code without one does not compile. */
const errorStatus = {
  ASSIGNMENT_WRONG_STATE: 409,
  DEPARTMENT_UNKNOWN: 422,
} as const satisfies Record<ApprovalsErrorCode, number>;

const isApprovalsErrorCode = (code: string): code is ApprovalsErrorCode =>
  approvalsErrorCodes.some((known) => known === code);

export const statusOf = (code: string): number | undefined =>
  isApprovalsErrorCode(code) ? errorStatus[code] : undefined;
