import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why an act on an assignment is refused. */
export const assignmentRefusals = {
  ASSIGNMENT_WRONG_STATE: 'wrong-state',
  SCREENING_NEEDS_VERDICT: 'wrong-state',
  ASSIGNMENT_NO_RESPONSE_DUE: 'wrong-state',
  ASSIGNMENT_RATED: 'wrong-state',
  ASSIGNMENT_FOLLOWED_UP: 'wrong-state',
  ASSIGNMENT_NOT_ENTERPRISE: 'wrong-state',
  ASSIGNMENTS_INVALID: 'unacceptable',
  MERGE_INTO_ITSELF: 'unacceptable',
  MERGE_DEPARTMENT: 'unacceptable',
  MERGE_HAS_OTHERS: 'wrong-state',
  MERGE_NOT_ANSWERED: 'wrong-state',
  MERGE_FULL: 'wrong-state',
} as const satisfies Refusals;
export type AssignmentErrorCode = keyof typeof assignmentRefusals;
