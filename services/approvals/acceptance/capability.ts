import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { AcceptanceAct } from './domain/acceptance-rights.ts';
import { acceptanceEndpoints } from './http/acceptance-endpoints.ts';

// 受理: accepting in full, with documents to follow 容缺, or on a commitment 告知承诺, and what follows.

export { acceptanceRights as rights } from './domain/acceptance-rights.ts';

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<AcceptanceAct>[] => [
  ...acceptanceEndpoints(ports),
];
