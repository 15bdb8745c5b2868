import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { AgencyOrderAct } from './domain/agency-order-rights.ts';
import { agencyOrderEndpoints } from './http/agency-order-endpoints.ts';
import { agencyOrderWork, closeOrdersOfCaseCommand } from './usecases/timed-orders.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 帮代办单: an agent who sees an enterprise through its matters, with a status for every working day.

export { agencyOrderRights as rights } from './domain/agency-order-rights.ts';
export { agencyOrderRefusals as refusals } from './domain/order-acts.ts';

export const resources = ['agency-orders'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<AgencyOrderAct>[] => [
  ...agencyOrderEndpoints(ports),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.case.completed.v1', closeOrdersOfCaseCommand(ports, clock)),
];

/** What has clocks. */
export const works = (ports: ApprovalsPorts): readonly OpenWork[] => [agencyOrderWork(ports)];
