import { rights } from '../../../services/approvals/service.ts';

export const approvalsRights = rights;
export type ApprovalsAct = keyof typeof rights;

/** Everything that can be done in approvals. */
export const approvalsActs = Object.keys(rights) as ApprovalsAct[];
