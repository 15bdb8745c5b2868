import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { MaterialAct } from './domain/material-rights.ts';
import { materialRequirementEndpoints } from './http/material-requirement-endpoints.ts';
import { materialEndpoints } from './http/material-endpoints.ts';
import type { MaterialPorts } from './usecases/material-ports.ts';

// 材料: what a case needs, once for all its matters; uploads, scanning, handing out.

export { materialRights as rights } from './domain/material-rights.ts';
export { materialRefusals as refusals } from './domain/material-errors.ts';

/** The resources for whose files a function of its own answers. */
export const fileResources = ['materials'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<MaterialAct>[] => [
  ...materialRequirementEndpoints(ports),
];

export const fileEndpoints = (ports: MaterialPorts): readonly Endpoint<MaterialAct>[] => [
  ...materialEndpoints(ports),
];
