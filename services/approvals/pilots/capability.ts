import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { PilotAct } from './domain/pilot-rights.ts';
import { pilotEndpoints } from './http/pilot-endpoints.ts';
import { bypassEndpoint } from './http/bypass-endpoint.ts';
import { pilotWork } from './usecases/pilots.ts';
import { pilotRefusals } from './domain/pilot-acts.ts';
import { bypassRefusals } from './domain/bypass-errors.ts';
import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';

// 创新试点与惯例先后: leaving out an order that is practice and no law, under a registered pilot or for a reason.

export { pilotRights as rights } from './domain/pilot-rights.ts';
export const refusals = /* @__PURE__ */ (() => ({ ...pilotRefusals, ...bypassRefusals }))();

export const resources = ['pilots'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<PilotAct>[] => [
  ...pilotEndpoints(ports),
  bypassEndpoint(ports),
];

/** What falls with time alone. */
export const watches = (ports: ApprovalsPorts): readonly Work[] => [pilotWork(ports)];
