import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { inTurn, on, type EventHandler } from '../../shared/messaging/consume-events.ts';
import { keepPersons } from '../../shared/names/keep-county-register.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { createLoadCounty } from './county/store/county-store.ts';
import {
  continueCase,
  followMove,
  keepProjectCode,
  recordDecision,
  recordNotMine,
  recordRevocation,
  recordWithdrawal,
} from './cases/usecases/advance-case.ts';
import { agencyOrderWork, closeOrdersOfCase } from './agency-orders/usecases/timed-orders.ts';
import { advanceImport } from './imports/usecases/advance-import.ts';
import { assignmentWork } from './assignments/usecases/timed-assignments.ts';
import { caseWork } from './cases/usecases/timed-cases.ts';
import { monthlyScorecards } from './scorecards/usecases/close-month.ts';
import { closeMootConsultations } from './consultations/usecases/conclude-consultation.ts';
import { countDecided, countTrip } from './workflows/usecases/count-workflows.ts';
import { concludeScreeningOf } from './assignments/usecases/conclude-screening.ts';
import { followFactor } from './assignments/usecases/follow-factor.ts';
import { followLead } from './assignments/usecases/follow-lead.ts';
import { followSigning } from './cases/usecases/follow-signing.ts';
import { addAdjudication, addAnswer } from './durations/usecases/coordination-durations.ts';
import { countExcuse, countIssue, countNotices, countRuling } from './scorecards/usecases/contribute.ts';
import { haltTasks } from './cases/usecases/halt-tasks.ts';
import { reviewSigning } from './assignments/usecases/review-signing.ts';
import { endMerged } from './assignments/usecases/merge-assignments.ts';
import { opinionWork } from './consultations/usecases/timed-opinions.ts';
import { settleByKind, type OpenWork } from './kernel/settle-by-kind.ts';
import { followPauseEnd, followSupplement, followTo } from './cases/usecases/follow-whereabouts.ts';
import { followAcquisition, landAcquisitionWork } from './land/usecases/follow-acquisition.ts';
import { householdWork } from './land/usecases/land-households.ts';
import type { ApprovalsPorts } from './kernel/ports.ts';
import { accountabilityWork } from './accountability/usecases/causes.ts';
import { followCorrection } from './scorecards/usecases/later-months.ts';
import { scorecardWork } from './scorecards/usecases/scorecards.ts';
import { pilotWork } from './pilots/usecases/pilots.ts';
import { recordAcknowledgement } from './assignments/usecases/record-acknowledgement.ts';
import { beginReprojecting, continueReprojecting } from './county/usecases/reproject-clocks.ts';
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
} from './scorecards/usecases/tally-month.ts';
import {
  closeLettersOfAssignment,
  closeLettersOfTask,
  superviseAssignment,
  superviseTask,
} from './assignments/usecases/supervision-letters.ts';
import { followStaffing, staffingWork } from './staffing/usecases/staffing.ts';
import { taskWork } from './tasks/usecases/timed-tasks.ts';
import { visitWork } from './visits/usecases/visits.ts';
import { calendarWatchWork } from './county/usecases/watch-calendar.ts';

/** The ports of approvals on what every function stands on. */
export const portsOf = ({ table, newId, clock }: Foundations): ApprovalsPorts => ({
  table,
  newId,
  loadCounty: createLoadCounty(table, clock),
});

/** Every kind of work that has clocks. */
const worksOf = (ports: ApprovalsPorts): readonly OpenWork[] => [
  assignmentWork(ports),
  visitWork(ports),
  taskWork(ports),
  caseWork(ports),
  opinionWork(ports),
  landAcquisitionWork(ports),
  householdWork(ports),
  agencyOrderWork(ports),
];

/** What follows from the life of an assignment: a letter about it, and what its department's month counts. */
const assignmentHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => {
  const closeLetters = closeLettersOfAssignment(ports, clock);
  const endMergedInto = endMerged(ports, clock);
  const countAnIssue = countIssue(ports, clock);
  return [
    on('approvals.assignment.rung-raised.v1', superviseAssignment(ports, clock)),
    on('approvals.assignment.completed.v1', inTurn(endMergedInto, closeLetters)),
    on('approvals.assignment.opened.v1', countAnIssue),
    on('approvals.assignment.due-moved.v1', countAnIssue),
    on('approvals.assignment.confirmation-asked.v1', inTurn(endMergedInto, countAnIssue)),
    on('approvals.assignment.completion-rejected.v1', countAnIssue),
    on('approvals.assignment.closed.v1', inTurn(countAnIssue, closeLetters)),
    on('approvals.assignment.overtaken.v1', inTurn(endMergedInto, inTurn(countAnIssue, closeLetters))),
    on('approvals.assignment.rated.v1', tallyRated(ports, clock)),
  ];
};

/** What approvals does with what other services announce. */
const handlersOfOthers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('leads.lead.stage-changed.v1', followLead(ports, clock)),
  on('leads.lead.screening-concluded.v1', concludeScreeningOf(ports, clock)),
  on('leads.lead.factor-checked.v1', followFactor(ports, clock)),
  on('leads.project.signed.v1', followSigning(ports, clock)),
  on('leads.lead.sham-signing-suspected.v1', reviewSigning(ports, clock)),
  on(
    'notifications.staffing.changed.v1',
    inTurn(followStaffing(ports, clock), keepPersons(ports.table, clock)),
  ),
  on('notifications.inbox-item.acknowledged.v1', recordAcknowledgement(ports, clock)),
];

const followAway = followTo('with-applicant');
const followPaused = followTo('paused-by-law');
const followBack = followTo(null);

/** What brings an open task to the applicant, out of the clock by law, or back to its department. */
const whereaboutsHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.task.notice-issued.v1', inTurn(followAway(ports, clock), countNotices(ports, clock))),
  on('approvals.task.supplemented.v1', followSupplement(ports, clock)),
  on('approvals.task.accepted-with-tolerance.v1', followBack(ports, clock)),
  on('approvals.task.paused.v1', followPaused(ports, clock)),
  on('approvals.task.resumed.v1', followBack(ports, clock)),
  on('approvals.task.pause-ended.v1', inTurn(followPauseEnd(ports, clock), tallyPauseEnded(ports, clock))),
];

/** What an acquisition of land proves in the case that refers to it. */
const landHandlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.land-acquisition.step-recorded.v1', followAcquisition(ports, clock)),
  on('approvals.land-acquisition.notice-period-ended.v1', followAcquisition(ports, clock)),
  on('approvals.land-acquisition.step-corrected.v1', followAcquisition(ports, clock)),
];

/** What follows from a decision, each effect done once by a key of its own. */
const afterDecision = (ports: ApprovalsPorts, clock: Clock) => {
  const told = inTurn(closeMootConsultations(ports, clock), closeLettersOfTask(ports, clock));
  const counted = inTurn(
    inTurn(tallyDecided(ports, clock), countDecided(ports, clock)),
    countExcuse(ports, clock),
  );
  return inTurn(recordDecision(ports, clock), inTurn(counted, told));
};

/** What approvals does with the events of its inbox. */
export const approvalsHandlers = (foundations: Foundations): readonly EventHandler[] => {
  const { clock } = foundations;
  const ports = portsOf(foundations);
  const works = worksOf(ports);
  const closeTaskLetters = closeLettersOfTask(ports, clock);
  const closeMoot = closeMootConsultations(ports, clock);
  const afterEnd = inTurn(tallyEnded(ports, clock), inTurn(closeMoot, closeTaskLetters));
  return [
    ...handlersOfOthers(ports, clock),
    on('approvals.task.opened.v1', tallyOpened(ports, clock)),
    on('approvals.task.accepted.v1', tallyAccepted(ports, clock)),
    on('approvals.task.decided.v1', afterDecision(ports, clock)),
    on(
      'approvals.task.moved.v1',
      inTurn(followMove(ports, clock), inTurn(closeMoot, tallyMoved(ports, clock))),
    ),
    on('approvals.task.withdrawn.v1', inTurn(recordWithdrawal(ports, clock), afterEnd)),
    on('approvals.task.not-mine.v1', inTurn(recordNotMine(ports, clock), afterEnd)),
    on('approvals.task.second-notice-refused.v1', countNotices(ports, clock)),
    on('approvals.task.cause-established.v1', countExcuse(ports, clock)),
    on('approvals.consultation.asked.v1', tallyConsulted(ports, clock)),
    on('approvals.consultation.answered.v1', inTurn(tallyOpinion(ports, clock), addAnswer(ports, clock))),
    on('approvals.consultation.lapsed.v1', tallyOpinionLapsed(ports, clock)),
    on('approvals.transfer.requested.v1', tallyTransferRequested(ports, clock)),
    on('approvals.transfer.silent.v1', tallySilence(ports, clock)),
    on('approvals.scorecard.corrected.v1', followCorrection(ports, clock)),
    on('approvals.transfer.adjudicated.v1', inTurn(countRuling(ports, clock), addAdjudication(ports, clock))),
    on('approvals.task.approval-revoked.v1', recordRevocation(ports, clock)),
    on('approvals.task.rung-raised.v1', superviseTask(ports, clock)),
    on('approvals.task.receiving-rung-raised.v1', superviseTask(ports, clock)),
    ...assignmentHandlers(ports, clock),
    ...whereaboutsHandlers(ports, clock),
    ...landHandlers(ports, clock),
    on('approvals.task.project-code-recorded.v1', keepProjectCode(ports, clock)),
    on('approvals.case.opening-continued.v1', continueCase(ports, clock)),
    on('approvals.case.halts-changed.v1', haltTasks(ports, clock)),
    on('approvals.case.trip-recorded.v1', countTrip(ports, clock)),
    on('approvals.case.completed.v1', closeOrdersOfCase(ports, clock)),
    on('approvals.calendar.imported.v1', beginReprojecting(ports, works, clock)),
    on('approvals.import.advanced.v1', advanceImport(ports, clock)),
    on('approvals.reprojection.advanced.v1', continueReprojecting(ports, works, clock)),
  ];
};

/** What falls in approvals as time passes. */
export const settleApprovals = (foundations: Foundations): Settle => {
  const ports = portsOf(foundations);
  return settleByKind([
    ...worksOf(ports),
    staffingWork(ports),
    calendarWatchWork(ports),
    pilotWork(ports),
    monthlyScorecards(ports),
    scorecardWork(ports),
    accountabilityWork(ports),
  ]);
};
