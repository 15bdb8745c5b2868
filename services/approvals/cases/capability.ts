import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { CaseAct } from './domain/case-rights.ts';
import { caseEndpoints } from './http/case-endpoints.ts';
import { applicationEndpoint } from './http/application-endpoint.ts';
import { tripFiguresEndpoint } from './http/trip-figures-endpoint.ts';
import { bottleneckEndpoint } from './http/bottleneck-endpoint.ts';
import { caseWork } from './usecases/timed-cases.ts';
import {
  continueCaseCommand,
  followMoveCommand,
  keepProjectCodeCommand,
  recordDecisionCommand,
  recordNotMineCommand,
  recordRevocationCommand,
  recordWithdrawalCommand,
} from './usecases/advance-case.ts';
import { followSigningCommand } from './usecases/follow-signing.ts';
import { followPauseEndCommand, followSupplementCommand, followTo } from './usecases/follow-whereabouts.ts';
import { haltTasksCommand } from './usecases/halt-tasks.ts';
import { caseRefusals } from './domain/case-errors.ts';
import { jointExtensionRefusals } from './domain/extend-joint-clock.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 并联审批案: one application of all matters; what waits for nothing opens, the joint clock, trips, milestones, bottlenecks.

export { caseRights as rights } from './domain/case-rights.ts';
export const refusals = /* @__PURE__ */ (() => ({ ...caseRefusals, ...jointExtensionRefusals }))();

export const resources = ['cases', 'applications', 'trip-figures', 'bottlenecks'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<CaseAct>[] => [
  ...caseEndpoints(ports),
  applicationEndpoint(ports),
  tripFiguresEndpoint(ports),
  bottleneckEndpoint(ports),
];

const followAway = /* @__PURE__ */ followTo('with-applicant');
const followPaused = /* @__PURE__ */ followTo('paused-by-law');
const followBack = /* @__PURE__ */ followTo(null);

/** What brings an open task to the applicant, out of the clock by law, or back to its department. */
const whereaboutsHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.task.notice-issued.v1', followAway(ports, clock)),
  on('approvals.task.supplemented.v1', followSupplementCommand(ports, clock)),
  on('approvals.task.accepted-with-tolerance.v1', followBack(ports, clock)),
  on('approvals.task.paused.v1', followPaused(ports, clock)),
  on('approvals.task.resumed.v1', followBack(ports, clock)),
  on('approvals.task.pause-ended.v1', followPauseEndCommand(ports, clock)),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('leads.project.signed.v1', followSigningCommand(ports, clock)),
  on('approvals.task.decided.v1', recordDecisionCommand(ports, clock)),
  on('approvals.task.moved.v1', followMoveCommand(ports, clock)),
  on('approvals.task.withdrawn.v1', recordWithdrawalCommand(ports, clock)),
  on('approvals.task.not-mine.v1', recordNotMineCommand(ports, clock)),
  on('approvals.task.approval-revoked.v1', recordRevocationCommand(ports, clock)),
  on('approvals.task.project-code-recorded.v1', keepProjectCodeCommand(ports, clock)),
  on('approvals.case.opening-continued.v1', continueCaseCommand(ports, clock)),
  on('approvals.case.halts-changed.v1', haltTasksCommand(ports, clock)),
  ...whereaboutsHandlers(ports, clock),
];

/** What has clocks. */
export const works = (ports: ApprovalsPorts): readonly OpenWork[] => [caseWork(ports)];
