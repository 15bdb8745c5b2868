import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/ports.ts';
import type { ScorecardAct } from './domain/scorecard-rights.ts';
import { answerRateEndpoint } from './http/answer-rate-endpoint.ts';
import { scorecardEndpoints } from './http/scorecard-endpoints.ts';
import { scorecardActEndpoints } from './http/scorecard-act-endpoints.ts';
import { monthlyScorecards } from './usecases/close-month.ts';
import { countExcuse, countIssue, countNotices, countRuling } from './usecases/contribute.ts';
import { followCorrection } from './usecases/later-months.ts';
import { scorecardWork } from './usecases/scorecards.ts';
import {
  tallyAccepted,
  tallyConsulted,
  tallyDecided,
  tallyEnded,
  tallyMoved,
  tallyOpened,
  tallyOpinion,
  tallyOpinionLapsed,
  tallyPauseEnded,
  tallyRated,
  tallySilence,
  tallyTransferRequested,
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
  on('approvals.task.opened.v1', tallyOpened(ports, clock)),
  on('approvals.task.accepted.v1', tallyAccepted(ports, clock)),
  on('approvals.task.decided.v1', tallyDecided(ports, clock)),
  on('approvals.task.moved.v1', tallyMoved(ports, clock)),
  on('approvals.task.withdrawn.v1', tallyEnded(ports, clock)),
  on('approvals.task.not-mine.v1', tallyEnded(ports, clock)),
  on('approvals.task.pause-ended.v1', tallyPauseEnded(ports, clock)),
  on('approvals.consultation.asked.v1', tallyConsulted(ports, clock)),
  on('approvals.consultation.answered.v1', tallyOpinion(ports, clock)),
  on('approvals.consultation.lapsed.v1', tallyOpinionLapsed(ports, clock)),
  on('approvals.transfer.requested.v1', tallyTransferRequested(ports, clock)),
  on('approvals.transfer.silent.v1', tallySilence(ports, clock)),
  on('approvals.assignment.rated.v1', tallyRated(ports, clock)),
];

/** What a thing contributes to a month as it now stands. */
const countHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => {
  const countAnIssue = countIssue(ports, clock);
  return [
    on('approvals.task.notice-issued.v1', countNotices(ports, clock)),
    on('approvals.task.second-notice-refused.v1', countNotices(ports, clock)),
    on('approvals.task.decided.v1', countExcuse(ports, clock)),
    on('approvals.task.cause-established.v1', countExcuse(ports, clock)),
    on('approvals.transfer.adjudicated.v1', countRuling(ports, clock)),
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
  on('approvals.scorecard.corrected.v1', followCorrection(ports, clock)),
];

/** What falls with time alone. */
export const watches = (ports: ApprovalsPorts): readonly Work[] => [
  monthlyScorecards(ports),
  scorecardWork(ports),
];
