import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from './usecases/approvals-ports.ts';
import type { CountyAct } from './domain/county-rights.ts';
import { departmentEndpoints } from './http/department-endpoints.ts';
import type { PolicyDefinition } from '../../../shared/policy/policy.ts';
import type { CountySettings } from './domain/county-settings.ts';
import { policyEndpoint } from './http/policy-endpoint.ts';
import { countyEndpoints } from './http/county-endpoints.ts';
import { beginReprojectingCommand, continueReprojectingCommand } from './usecases/reproject-clocks.ts';
import { calendarWatchWork } from './usecases/watch-calendar.ts';
import { countyRefusals } from './domain/county-errors.ts';
import { catalogueChangeRefusals } from './domain/change.ts';
import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 县级设置、部门与日历: departments and posts, what the county has set, the calendar years it imported, and the rules that follow.

export { countyRights as rights } from './domain/county-rights.ts';
export const refusals = /* @__PURE__ */ (() => ({ ...countyRefusals, ...catalogueChangeRefusals }))();

export const resources = ['departments', 'county-settings', 'county-policy', 'calendar-years'] as const;

export const endpoints = (
  ports: ApprovalsPorts,
  policy: PolicyDefinition<CountySettings>,
): readonly Endpoint<CountyAct>[] => [
  ...departmentEndpoints(ports),
  ...countyEndpoints(ports),
  policyEndpoint(ports, policy),
];

export const handlers = (
  ports: ApprovalsPorts,
  clock: Clock,
  works: readonly OpenWork[],
): readonly EventHandler[] => [
  on('approvals.calendar.imported.v1', beginReprojectingCommand(ports, works, clock)),
  on('approvals.reprojection.advanced.v1', continueReprojectingCommand(ports, works, clock)),
];

/** What falls with time alone. */
export const watches = (ports: ApprovalsPorts): readonly Work[] => [calendarWatchWork(ports)];
