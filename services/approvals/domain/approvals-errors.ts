/** Why approvals refuses what a client asks; each code has one status (http/error-status.ts). */
export const approvalsErrorCodes = [
  'ASSIGNMENT_WRONG_STATE',
  'DEPARTMENT_UNKNOWN',
  'TEMPLATE_UNKNOWN',
  'MATTERS_INVALID',
  'PROJECT_HAS_CASE',
  'MILESTONE_UNKNOWN',
  'MILESTONE_NOT_OPEN',
  'MILESTONE_IN_FUTURE',
  'TASK_WRONG_STATE',
] as const;
export type ApprovalsErrorCode = (typeof approvalsErrorCodes)[number];
