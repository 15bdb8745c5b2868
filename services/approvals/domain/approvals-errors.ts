/** Why approvals refuses what a client asks; each code has one status (http/error-status.ts). */
export const approvalsErrorCodes = ['ASSIGNMENT_WRONG_STATE', 'DEPARTMENT_UNKNOWN'] as const;
export type ApprovalsErrorCode = (typeof approvalsErrorCodes)[number];
