import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/ports.ts';
import type { Falling } from '../kernel/settle-by-kind.ts';
import type { AccountabilityAct } from './domain/accountability-rights.ts';
import { accountabilityEndpoints } from './http/accountability-endpoints.ts';
import { accountabilityWork } from './usecases/causes.ts';

// 责任认定: the cause of a delay, contests, referrals.

export { accountabilityRights as rights } from './domain/accountability-rights.ts';
export { accountabilityRefusals as refusals } from './domain/refusals.ts';

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<AccountabilityAct>[] => [
  ...accountabilityEndpoints(ports),
];

/** What falls with time alone. */
export const watches = (ports: ApprovalsPorts): readonly Falling[] => [accountabilityWork(ports)];
