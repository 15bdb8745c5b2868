import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { WorkloadAct } from './domain/workload-rights.ts';
import { workloadEndpoint } from './http/workload-endpoint.ts';

// 在办负荷: the open work of a department by post.

export { workloadRights as rights } from './domain/workload-rights.ts';

export const resources = ['workload'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<WorkloadAct>[] => [
  workloadEndpoint(ports),
];
