import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { EvidenceAct } from './domain/evidence-rights.ts';
import { evidencePackEndpoints } from './http/evidence-pack-endpoints.ts';

// 责任线索事实包: all that happened to a late task or assignment, as data and as a page to print.

export { evidenceRights as rights } from './domain/evidence-rights.ts';

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<EvidenceAct>[] => [
  ...evidencePackEndpoints(ports),
];
