import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { StaffingAct } from './domain/staffing-rights.ts';
import { staffingEndpoints } from './http/staffing-endpoints.ts';
import { followStaffingCommand, staffingWork } from './usecases/staffing.ts';
import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';

// 在岗与顶岗: who is there for the posts of a department, who stands in, from when to when.

export { staffingRights as rights } from './domain/staffing-rights.ts';

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<StaffingAct>[] => [
  ...staffingEndpoints(ports),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('notifications.staffing.changed.v1', followStaffingCommand(ports, clock)),
];

/** What falls with time alone. */
export const watches = (ports: ApprovalsPorts): readonly Work[] => [staffingWork(ports)];
