import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { LandAct } from './domain/land-rights.ts';
import { landEndpoints } from './http/land-endpoints.ts';
import { householdEndpoints } from './http/household-endpoints.ts';
import { reserveEndpoints } from './http/reserve-endpoints.ts';
import { landChecklistEndpoint } from './http/land-checklist-endpoint.ts';
import { followAcquisitionCommand, landAcquisitionWork } from './usecases/follow-acquisition.ts';
import { householdWork } from './usecases/land-households.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 征地与土地储备: the steps of an acquisition in the order of the law, households, parcels ready for use.

export { landRights as rights } from './domain/land-rights.ts';
export { landRefusals as refusals } from './domain/land-errors.ts';

export const resources = ['land-acquisitions', 'land-reserve'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<LandAct>[] => [
  ...landEndpoints(ports),
  ...householdEndpoints(ports),
  ...reserveEndpoints(ports),
  landChecklistEndpoint(ports),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.land-acquisition.step-recorded.v1', followAcquisitionCommand(ports, clock)),
  on('approvals.land-acquisition.notice-period-ended.v1', followAcquisitionCommand(ports, clock)),
  on('approvals.land-acquisition.step-corrected.v1', followAcquisitionCommand(ports, clock)),
];

/** What has clocks. */
export const works = (ports: ApprovalsPorts): readonly OpenWork[] => [
  landAcquisitionWork(ports),
  householdWork(ports),
];
