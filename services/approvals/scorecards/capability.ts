import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { ScorecardAct } from './domain/scorecard-rights.ts';
import { answerRateEndpoint } from './http/answer-rate-endpoint.ts';
import { scorecardEndpoints } from './http/scorecard-endpoints.ts';
import { scorecardActEndpoints } from './http/scorecard-act-endpoints.ts';
import { monthlyScorecards } from './usecases/close-month.ts';
import {
  countExcuseCommand,
  countIssueCommand,
  countNoticesCommand,
  countRulingCommand,
} from './usecases/contribute.ts';
import { followCorrectionCommand } from './usecases/later-months.ts';
import { scorecardWork } from './usecases/scorecards.ts';
import {
  tallyAcceptedCommand,
  tallyConsultedCommand,
  tallyDecidedCommand,
  tallyEndedCommand,
  tallyMovedCommand,
  tallyOpenedCommand,
  tallyOpinionCommand,
  tallyOpinionLapsedCommand,
  tallyPauseEndedCommand,
  tallyRatedCommand,
  tallySilenceCommand,
  tallyTransferRequestedCommand,
} from './usecases/tally-month.ts';
import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';

// 部门记分: what each department’s month counts, published, corrected, reviewed, ranked.

export { scorecardRights as rights } from './domain/scorecard-rights.ts';
export { scorecardRefusals as refusals } from './domain/scorecard-errors.ts';

export const resources = ['scorecards', 'answer-rates'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<ScorecardAct>[] => [
  answerRateEndpoint(ports),
  ...scorecardEndpoints(ports),
  ...scorecardActEndpoints(ports),
];

/** What a month counts of the life of tasks, consultations and transfers. */
const tallyHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.task.opened.v1', tallyOpenedCommand(ports, clock)),
  on('approvals.task.accepted.v1', tallyAcceptedCommand(ports, clock)),
  on('approvals.task.decided.v1', tallyDecidedCommand(ports, clock)),
  on('approvals.task.moved.v1', tallyMovedCommand(ports, clock)),
  on('approvals.task.withdrawn.v1', tallyEndedCommand(ports, clock)),
  on('approvals.task.not-mine.v1', tallyEndedCommand(ports, clock)),
  on('approvals.task.pause-ended.v1', tallyPauseEndedCommand(ports, clock)),
  on('approvals.consultation.asked.v1', tallyConsultedCommand(ports, clock)),
  on('approvals.consultation.answered.v1', tallyOpinionCommand(ports, clock)),
  on('approvals.consultation.lapsed.v1', tallyOpinionLapsedCommand(ports, clock)),
  on('approvals.transfer.requested.v1', tallyTransferRequestedCommand(ports, clock)),
  on('approvals.transfer.silent.v1', tallySilenceCommand(ports, clock)),
  on('approvals.assignment.rated.v1', tallyRatedCommand(ports, clock)),
];

/** What a thing contributes to a month as it now stands. */
const countHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => {
  const countAnIssue = countIssueCommand(ports, clock);
  return [
    on('approvals.task.notice-issued.v1', countNoticesCommand(ports, clock)),
    on('approvals.task.second-notice-refused.v1', countNoticesCommand(ports, clock)),
    on('approvals.task.decided.v1', countExcuseCommand(ports, clock)),
    on('approvals.task.cause-established.v1', countExcuseCommand(ports, clock)),
    on('approvals.transfer.adjudicated.v1', countRulingCommand(ports, clock)),
    on('approvals.assignment.opened.v1', countAnIssue),
    on('approvals.assignment.due-moved.v1', countAnIssue),
    on('approvals.assignment.confirmation-asked.v1', countAnIssue),
    on('approvals.assignment.completion-rejected.v1', countAnIssue),
    on('approvals.assignment.closed.v1', countAnIssue),
    on('approvals.assignment.overtaken.v1', countAnIssue),
  ];
};

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  ...tallyHandlers(ports, clock),
  ...countHandlers(ports, clock),
  on('approvals.scorecard.corrected.v1', followCorrectionCommand(ports, clock)),
];

/** What falls with time alone. */
export const watches = (ports: ApprovalsPorts): readonly Work[] => [
  monthlyScorecards(ports),
  scorecardWork(ports),
];
