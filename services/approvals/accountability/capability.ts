import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { AccountabilityAct } from './domain/accountability-rights.ts';
import { accountabilityEndpoints } from './http/accountability-endpoints.ts';
import { accountabilityWork } from './usecases/causes.ts';
import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';

// 责任认定: the cause of a delay, contests, referrals.

export { accountabilityRights as rights } from './domain/accountability-rights.ts';
export { accountabilityRefusals as refusals } from './domain/accountability-errors.ts';

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<AccountabilityAct>[] => [
  ...accountabilityEndpoints(ports),
];

/** What falls with time alone. */
export const watches = (ports: ApprovalsPorts): readonly Work[] => [accountabilityWork(ports)];
