import { leadErrorCodes, type LeadErrorCode } from '../kernel/lead-errors.ts';
import { projectErrorCodes, type ProjectErrorCode } from '../projects/domain/project-errors.ts';

type ErrorCode = LeadErrorCode | ProjectErrorCode;

/** The HTTP status of each refusal; a code without one does not compile. */
const errorStatus: Record<ErrorCode, number> = {
  LEAD_NOT_FOUND: 404,
  LEAD_HELD: 409,
  LEAD_ACT_NOT_YOURS: 403,
  OWN_LEAD_NOT_JUDGED: 403,
  LEAD_STALE: 412,
  STAGE_OUT_OF_ORDER: 409,
  STAGE_GATE_NOT_MET: 409,
  NOT_AT_THIS_STAGE: 409,
  LEAD_NOT_ACTIVE: 409,
  STANDING_OUT_OF_ORDER: 409,
  SUSPICION_NOT_YOURS_TO_LIFT: 403,
  OFFICER_UNCHANGED: 409,
  FIRST_CONTACT_RECORDED: 409,
  FIRST_CONTACT_IN_FUTURE: 400,
  DATE_IN_FUTURE: 400,
  DATE_NOT_AHEAD: 400,
  SCORE_REVERSED: 400,
  BAND_NOT_OF_SCORE: 400,
  GAP_NOT_OPEN: 409,
  TOO_MANY_OPEN_GAPS: 409,
  CONCESSION_FORBIDDEN: 422,
  CLAUSE_NOT_CLASSIFIED: 422,
  CLAUSE_NOT_YOURS_TO_CLASSIFY: 403,
  CLAUSE_NOT_HELD: 409,
  TOO_MANY_CLAUSES_HELD: 409,
  POLICY_VERSION_MISFITS: 422,
  TOO_MANY_UNFOUNDED_COMMITMENTS: 409,
  COMMITMENT_LACKS_NOTHING: 409,
  BASIS_ON_RECORD: 409,
  PROMISED_START_TOO_EARLY: 400,
  NO_CONTACT_ENTERED: 409,
  NOTHING_TO_AMEND: 400,
  PROJECT_NOT_FOUND: 404,
  PROJECT_ACT_NOT_YOURS: 403,
  PROJECT_STALE: 412,
  PROJECT_TERMINATED: 409,
  REGISTERED_ELSEWHERE: 409,
  START_NOT_PROVEN: 422,
  STATISTICS_NOT_PROVEN: 422,
};

const isErrorCode = (code: string): code is ErrorCode =>
  [...leadErrorCodes, ...projectErrorCodes].some((known) => known === code);

export const statusOf = (code: string): number | undefined =>
  isErrorCode(code) ? errorStatus[code] : undefined;
