import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { TransferAct } from './domain/transfer-rights.ts';
import { transferEndpoints } from './http/transfer-endpoints.ts';

// 转办与裁定: asking another department to take a task over, its answer, the ruling and its review.

export { transferRights as rights } from './domain/transfer-rights.ts';
export { transferRefusals as refusals } from './domain/transfer-errors.ts';

export const resources = ['precedents', 'difficult-matters'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<TransferAct>[] => [
  ...transferEndpoints(ports),
];
