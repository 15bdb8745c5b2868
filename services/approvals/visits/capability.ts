import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { VisitAct } from './domain/visit-rights.ts';
import { visitEndpoints } from './http/visit-endpoints.ts';
import { visitWork } from './usecases/visits.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 上门服务: visits that enterprises book, confirmed in time and held.

export { visitRights as rights } from './domain/visit-rights.ts';
export { visitRefusals as refusals } from './domain/visit-acts.ts';

export const resources = ['visits'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<VisitAct>[] => [...visitEndpoints(ports)];

/** What has clocks. */
export const works = (ports: ApprovalsPorts): readonly OpenWork[] => [visitWork(ports)];
