import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { WorkflowAct } from './domain/workflow-rights.ts';
import { workflowComparisonEndpoint } from './http/workflow-comparison-endpoint.ts';
import { countDecidedCommand, countTripCommand } from './usecases/count-workflows.ts';

// 流程改前改后: what each version of a template took.

export { workflowRights as rights } from './domain/workflow-rights.ts';

export const resources = ['workflow-comparisons'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<WorkflowAct>[] => [
  workflowComparisonEndpoint(ports),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.task.decided.v1', countDecidedCommand(ports, clock)),
  on('approvals.case.trip-recorded.v1', countTripCommand(ports, clock)),
];
