import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { LeadPorts } from '../kernel/ports.ts';
import { followCaseCommands } from './usecases/follow-case.ts';

export { projectRights as rights } from './domain/project-rights.ts';
export { projectRefusals as refusals } from './domain/project-errors.ts';
export { projectEndpoints as endpoints } from './http/project-endpoints.ts';

/** What approvals tells of a project's case. */
export const handlers = (ports: LeadPorts, clock: Clock): readonly EventHandler[] => {
  const followCase = followCaseCommands(ports, clock);
  return [
    on('approvals.case.opened.v1', followCase.opened),
    on('approvals.case.refused.v1', followCase.refused),
    on('approvals.case.progressed.v1', followCase.progressed),
    on('approvals.case.completed.v1', followCase.completed),
    on('approvals.task.project-code-recorded.v1', followCase.coded),
  ];
};

export const resources = ['projects'] as const;
