import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { LeadPorts } from '../kernel/ports.ts';
import {
  followCompletedCaseCommand,
  followOpenedCaseCommand,
  followProgressedCaseCommand,
  followRefusedCaseCommand,
  keepProjectCodeCommand,
} from './usecases/follow-case.ts';

export { projectRights as rights } from './domain/project-rights.ts';
export { projectRefusals as refusals } from './domain/project-errors.ts';
export { projectEndpoints as endpoints } from './http/project-endpoints.ts';

/** What approvals tells of a project's case. */
export const handlers = (ports: LeadPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.case.opened.v1', followOpenedCaseCommand(ports, clock)),
  on('approvals.case.refused.v1', followRefusedCaseCommand(ports, clock)),
  on('approvals.case.progressed.v1', followProgressedCaseCommand(ports, clock)),
  on('approvals.case.completed.v1', followCompletedCaseCommand(ports, clock)),
  on('approvals.task.project-code-recorded.v1', keepProjectCodeCommand(ports, clock)),
];

export const resources = ['projects'] as const;
