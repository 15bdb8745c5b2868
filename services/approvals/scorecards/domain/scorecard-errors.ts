import type { Refusals } from '../../../../shared/refusal-kinds.ts';

/** Why an act on a scorecard is refused. */
export const scorecardRefusals = {
  CORRECTION_IMPOSSIBLE: 'unacceptable',
  CORRECTION_NEEDS_DOCUMENT: 'unacceptable',
  SCORECARD_FULL: 'wrong-state',
  FINDING_UNKNOWN: 'unacceptable',
  REVIEW_TOO_LATE: 'wrong-state',
  REVIEW_OPEN: 'wrong-state',
  REVIEW_UNKNOWN: 'unknown',
  REVIEW_ANSWERED: 'wrong-state',
  REVIEW_NOT_YOURS: 'not-yours',
} as const satisfies Refusals;
export type ScorecardErrorCode = keyof typeof scorecardRefusals;
