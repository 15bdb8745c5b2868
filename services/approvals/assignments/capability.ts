import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { AssignmentAct } from './domain/assignment-rights.ts';
import { assignmentEndpoints } from './http/assignment-endpoints.ts';
import { assignmentActEndpoints } from './http/assignment-act-endpoints.ts';
import { mergeEndpoints } from './http/merge-endpoints.ts';
import { requestEndpoints } from './http/request-endpoints.ts';
import { assignmentWork } from './usecases/timed-assignments.ts';
import { concludeScreeningCommand } from './usecases/conclude-screening.ts';
import { followFactorCommand } from './usecases/follow-factor.ts';
import { followLeadCommand } from './usecases/follow-lead.ts';
import { endMergedCommand } from './usecases/merge-assignments.ts';
import { recordAcknowledgementCommand } from './usecases/record-acknowledgement.ts';
import { reviewSigningCommand } from './usecases/review-signing.ts';
import {
  closeLettersOfAssignmentCommand,
  closeLettersOfTaskCommand,
  superviseAssignmentCommand,
  superviseTaskCommand,
} from './usecases/supervision-letters.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 交办事项: screening, requests, issues, meetings, factors, supervision letters, rectifications; merging, rating.

export { assignmentRights as rights } from './domain/assignment-rights.ts';
export { assignmentRefusals as refusals } from './domain/assignment-errors.ts';

export const resources = ['assignments', 'requests', 'meetings', 'instructions'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => [
  ...assignmentEndpoints(ports),
  ...assignmentActEndpoints(ports),
  ...mergeEndpoints(ports),
  ...requestEndpoints(ports),
];

/** What ends with the assignment that took it in. */
const mergeHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => {
  const endMergedInto = endMergedCommand(ports, clock);
  return [
    on('approvals.assignment.completed.v1', endMergedInto),
    on('approvals.assignment.confirmation-asked.v1', endMergedInto),
    on('approvals.assignment.overtaken.v1', endMergedInto),
  ];
};

/** Letters 督办函 about what is late, and their end with it. */
const letterHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => {
  const ofAssignment = closeLettersOfAssignmentCommand(ports, clock);
  const ofTask = closeLettersOfTaskCommand(ports, clock);
  return [
    on('approvals.assignment.rung-raised.v1', superviseAssignmentCommand(ports, clock)),
    on('approvals.assignment.completed.v1', ofAssignment),
    on('approvals.assignment.closed.v1', ofAssignment),
    on('approvals.assignment.overtaken.v1', ofAssignment),
    on('approvals.task.rung-raised.v1', superviseTaskCommand(ports, clock)),
    on('approvals.task.receiving-rung-raised.v1', superviseTaskCommand(ports, clock)),
    on('approvals.task.decided.v1', ofTask),
    on('approvals.task.withdrawn.v1', ofTask),
    on('approvals.task.not-mine.v1', ofTask),
  ];
};

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('leads.lead.stage-changed.v1', followLeadCommand(ports, clock)),
  on('leads.lead.screening-concluded.v1', concludeScreeningCommand(ports, clock)),
  on('leads.lead.factor-checked.v1', followFactorCommand(ports, clock)),
  on('leads.lead.sham-signing-suspected.v1', reviewSigningCommand(ports, clock)),
  on('notifications.inbox-item.acknowledged.v1', recordAcknowledgementCommand(ports, clock)),
  ...mergeHandlers(ports, clock),
  ...letterHandlers(ports, clock),
];

/** What has clocks. */
export const works = (ports: ApprovalsPorts): readonly OpenWork[] => [assignmentWork(ports)];
