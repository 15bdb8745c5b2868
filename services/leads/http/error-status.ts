import { leadErrorCodes, type LeadErrorCode } from '../domain/lead-errors.ts';

/** The HTTP status of each refusal; a code without one does not compile. */
export const errorStatus: Record<LeadErrorCode, number> = {
  LEAD_NOT_FOUND: 404,
  LEAD_HELD: 409,
  LEAD_ACT_NOT_YOURS: 403,
  LEAD_STALE: 412,
  STAGE_OUT_OF_ORDER: 409,
  STAGE_GATE_NOT_MET: 409,
  FIRST_CONTACT_RECORDED: 409,
  FIRST_CONTACT_IN_FUTURE: 400,
  NO_CONTACT_ENTERED: 409,
  NOTHING_TO_AMEND: 400,
  LEAD_BAD_CURSOR: 400,
};

const isLeadErrorCode = (code: string): code is LeadErrorCode =>
  leadErrorCodes.some((known) => known === code);

export const statusOf = (code: string): number | undefined =>
  isLeadErrorCode(code) ? errorStatus[code] : undefined;
