import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { InstitutionAct } from './domain/institution-rights.ts';
import { institutionEndpoints } from './http/institution-endpoints.ts';

// 机构名录: institutions and the people they offer, side by side.

export { institutionRights as rights } from './domain/institution-rights.ts';

export const resources = ['institutions'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<InstitutionAct>[] => [
  ...institutionEndpoints(ports),
];
