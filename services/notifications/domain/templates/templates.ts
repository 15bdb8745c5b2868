import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import {
  causeContested,
  causeEstablished,
  contestAnswered,
  contestUnanswered,
  taskReferred,
} from './accountability-templates.ts';
import { typesReaching } from '../../../../shared/events/subscribers.ts';
import type { NoticedType } from '../notice.ts';
import { acknowledgementLapsed } from './acknowledgement-templates.ts';
import {
  assignmentCompleted,
  assignmentOpened,
  assignmentOvertaken,
  rungRaised,
} from './assignment-templates.ts';
import { calendarMissing } from './calendar-templates.ts';
import { clauseClassified, clauseHeld } from './clause-templates.ts';
import { caseCompleted, caseOpened, caseRefused, landChecklistDrawn } from './case-templates.ts';
import {
  consultationAmended,
  consultationAnswered,
  consultationAsked,
  consultationConcluded,
  consultationLapsed,
  consultationLateAnswer,
  consultationMooted,
} from './consultation-templates.ts';
import {
  catalogueChangeApproved,
  catalogueChangeProposed,
  catalogueChangeRefused,
  catalogueChangeWithdrawn,
} from './catalogue-change-templates.ts';
import {
  acquisitionOpened,
  acquisitionRungRaised,
  acquisitionStepCorrected,
  contactOverdue,
  householdListed,
  landHandedOver,
  noticePeriodEnded,
} from './land-templates.ts';
import * as leadCare from './lead-care-templates.ts';
import { delayCauseStated, delayMeasuresSet } from './delay-templates.ts';
import { materialInfected } from './material-templates.ts';
import {
  taskAcceptanceCorrected,
  taskExtended,
  taskPaused,
  taskPauseEnded,
  taskResumed,
} from './clock-acts-templates.ts';
import { taskHalted, taskHaltLifted } from './halt-templates.ts';
import { jointClockExtended, jointRungRaised } from './joint-clock-templates.ts';
import { projectSigned, stageChanged, stageOverdue } from './lead-templates.ts';
import {
  agencyOrderAgentChanged,
  agencyOrderClosed,
  agencyOrderOpened,
  agencyOrderStatusMissing,
  agencyOrderStatusNeglected,
} from './agency-order-templates.ts';
import {
  visitBooked,
  visitCancelled,
  visitNotHeld,
  visitRungRaised,
  visitTimeConfirmed,
} from './visit-templates.ts';
import { coverBegan, coverEnded } from './cover-templates.ts';
import { assignmentJoined, assignmentMerged, assignmentUnmerged } from './merge-templates.ts';
import type { Message, Template } from './message.ts';
import { personUnknown } from './person-templates.ts';
import {
  assignmentClosed,
  assignmentRated,
  assignmentResponded,
  completionRejected,
  confirmationAsked,
  responseLate,
} from './request-templates.ts';
import {
  taskDeemedAccepted,
  taskDeliveryLate,
  taskNoticeIssued,
  taskNotMine,
  taskReceived,
  taskSecondNoticeRefused,
  taskSupplemented,
  taskWithdrawn,
} from './task-acts-templates.ts';
import {
  scorecardCorrected,
  scorecardPublished,
  scorecardReviewAnswered,
  scorecardReviewAsked,
  scorecardReviewUnanswered,
} from './scorecard-templates.ts';
import {
  acceptedOnCommitment,
  acceptedWithTolerance,
  approvalRevoked,
  commitmentVerified,
  edgeBypassed,
  outstandingLate,
  outstandingSupplemented,
  pilotEnabled,
  pilotEnded,
  preReviewPossible,
  verificationLate,
} from './tolerance-templates.ts';
import {
  projectCodeRecorded,
  taskDecided,
  taskOpened,
  taskReceivingLate,
  taskReceivingRungRaised,
  taskRungRaised,
} from './task-templates.ts';
import * as transfers from './transfer-templates.ts';

/** How events are put to people. A template may stand ready before its type is sent here. */
const templates = {
  'leads.lead.stage-changed.v1': stageChanged,
  'leads.lead.stage-overdue.v1': stageOverdue,
  'leads.project.signed.v1': projectSigned,
  'leads.lead.sham-signing-suspected.v1': leadCare.shamSigningSuspected,
  'leads.lead.look-again-due.v1': leadCare.lookAgainDue,
  'leads.lead.clause-held.v1': clauseHeld,
  'leads.lead.clause-classified.v1': clauseClassified,
  'leads.lead.handed-over.v1': leadCare.leadHandedOver,
  'leads.project.terminated.v1': leadCare.projectTerminated,
  'approvals.case.opened.v1': caseOpened,
  'approvals.case.completed.v1': caseCompleted,
  'approvals.case.land-checklist-drawn.v1': landChecklistDrawn,
  'approvals.case.pre-review-possible.v1': preReviewPossible,
  'approvals.case.edge-bypassed.v1': edgeBypassed,
  'approvals.pilot.enabled.v1': pilotEnabled,
  'approvals.pilot.ended.v1': pilotEnded,
  'approvals.task.accepted-with-tolerance.v1': acceptedWithTolerance,
  'approvals.task.outstanding-supplemented.v1': outstandingSupplemented,
  'approvals.task.outstanding-late.v1': outstandingLate,
  'approvals.task.accepted-on-commitment.v1': acceptedOnCommitment,
  'approvals.task.verification-late.v1': verificationLate,
  'approvals.task.commitment-verified.v1': commitmentVerified,
  'approvals.task.approval-revoked.v1': approvalRevoked,
  'approvals.task.halted.v1': taskHalted,
  'approvals.task.halt-lifted.v1': taskHaltLifted,
  'approvals.case.joint-rung-raised.v1': jointRungRaised,
  'approvals.case.joint-clock-extended.v1': jointClockExtended,
  'approvals.task.opened.v1': taskOpened,
  'approvals.task.receiving-late.v1': taskReceivingLate,
  'approvals.task.receiving-rung-raised.v1': taskReceivingRungRaised,
  'approvals.task.rung-raised.v1': taskRungRaised,
  'approvals.task.decided.v1': taskDecided,
  'approvals.task.project-code-recorded.v1': projectCodeRecorded,
  'approvals.task.received.v1': taskReceived,
  'approvals.task.notice-issued.v1': taskNoticeIssued,
  'approvals.task.second-notice-refused.v1': taskSecondNoticeRefused,
  'approvals.task.cause-established.v1': causeEstablished,
  'approvals.task.cause-contested.v1': causeContested,
  'approvals.task.contest-answered.v1': contestAnswered,
  'approvals.task.contest-unanswered.v1': contestUnanswered,
  'approvals.task.referred.v1': taskReferred,
  'approvals.task.supplemented.v1': taskSupplemented,
  'approvals.task.deemed-accepted.v1': taskDeemedAccepted,
  'approvals.task.not-mine.v1': taskNotMine,
  'approvals.task.withdrawn.v1': taskWithdrawn,
  'approvals.task.delivery-late.v1': taskDeliveryLate,
  'approvals.task.paused.v1': taskPaused,
  'approvals.task.resumed.v1': taskResumed,
  'approvals.task.pause-ended.v1': taskPauseEnded,
  'approvals.task.extended.v1': taskExtended,
  'approvals.task.acceptance-corrected.v1': taskAcceptanceCorrected,
  'approvals.task.moved.v1': transfers.taskMoved,
  'approvals.transfer.requested.v1': transfers.transferRequested,
  'approvals.transfer.accepted.v1': transfers.transferAccepted,
  'approvals.transfer.refused.v1': transfers.transferRefused,
  'approvals.transfer.silent.v1': transfers.transferSilent,
  'approvals.transfer.adjudication-late.v1': transfers.transferAdjudicationLate,
  'approvals.transfer.adjudicated.v1': transfers.transferAdjudicated,
  'approvals.transfer.readjudication-requested.v1': transfers.readjudicationRequested,
  'approvals.transfer.parties-called.v1': transfers.partiesCalled,
  'approvals.transfer.readjudication-joined.v1': transfers.readjudicationJoined,
  'approvals.consultation.asked.v1': consultationAsked,
  'approvals.consultation.answered.v1': consultationAnswered,
  'approvals.consultation.amended.v1': consultationAmended,
  'approvals.consultation.lapsed.v1': consultationLapsed,
  'approvals.consultation.late-answer-recorded.v1': consultationLateAnswer,
  'approvals.consultation.mooted.v1': consultationMooted,
  'approvals.consultation.concluded.v1': consultationConcluded,
  'approvals.assignment.opened.v1': assignmentOpened,
  'approvals.assignment.completed.v1': assignmentCompleted,
  'approvals.assignment.overtaken.v1': assignmentOvertaken,
  'approvals.assignment.rung-raised.v1': rungRaised,
  'approvals.assignment.responded.v1': assignmentResponded,
  'approvals.assignment.response-late.v1': responseLate,
  'approvals.assignment.confirmation-asked.v1': confirmationAsked,
  'approvals.assignment.completion-rejected.v1': completionRejected,
  'approvals.assignment.closed.v1': assignmentClosed,
  'approvals.assignment.rated.v1': assignmentRated,
  'approvals.cover.began.v1': coverBegan,
  'approvals.visit.booked.v1': visitBooked,
  'approvals.visit.rung-raised.v1': visitRungRaised,
  'approvals.visit.time-confirmed.v1': visitTimeConfirmed,
  'approvals.visit.not-held.v1': visitNotHeld,
  'approvals.visit.cancelled.v1': visitCancelled,
  'approvals.agency-order.opened.v1': agencyOrderOpened,
  'approvals.agency-order.status-missing.v1': agencyOrderStatusMissing,
  'approvals.agency-order.status-neglected.v1': agencyOrderStatusNeglected,
  'approvals.agency-order.agent-changed.v1': agencyOrderAgentChanged,
  'approvals.agency-order.closed.v1': agencyOrderClosed,
  'approvals.cover.ended.v1': coverEnded,
  'approvals.assignment.joined.v1': assignmentJoined,
  'approvals.assignment.merged.v1': assignmentMerged,
  'approvals.assignment.unmerged.v1': assignmentUnmerged,
  'approvals.land-acquisition.opened.v1': acquisitionOpened,
  'approvals.land-acquisition.notice-period-ended.v1': noticePeriodEnded,
  'approvals.land-acquisition.rung-raised.v1': acquisitionRungRaised,
  'approvals.land-acquisition.step-corrected.v1': acquisitionStepCorrected,
  'approvals.land-acquisition.handed-over.v1': landHandedOver,
  'approvals.land-household.listed.v1': householdListed,
  'approvals.land-household.contact-overdue.v1': contactOverdue,
  'approvals.calendar.missing.v1': calendarMissing,
  'approvals.scorecard.published.v1': scorecardPublished,
  'approvals.scorecard.corrected.v1': scorecardCorrected,
  'approvals.scorecard.review-asked.v1': scorecardReviewAsked,
  'approvals.scorecard.review-unanswered.v1': scorecardReviewUnanswered,
  'approvals.scorecard.review-answered.v1': scorecardReviewAnswered,
  'approvals.catalogue-change.proposed.v1': catalogueChangeProposed,
  'approvals.catalogue-change.approved.v1': catalogueChangeApproved,
  'approvals.catalogue-change.refused.v1': catalogueChangeRefused,
  'approvals.catalogue-change.withdrawn.v1': catalogueChangeWithdrawn,
  'approvals.delay.cause-stated.v1': delayCauseStated,
  'approvals.delay.measures-set.v1': delayMeasuresSet,
  'approvals.material.infected.v1': materialInfected,
  'notifications.acknowledgement.lapsed.v1': acknowledgementLapsed,
  'leads.person.unknown.v1': personUnknown,
  'approvals.person.unknown.v1': personUnknown,
  'notifications.person.unknown.v1': personUnknown,
  'approvals.case.refused.v1': caseRefused,
} as const satisfies { readonly [T in EventType]?: Template<T> };

/** The types that have words. */
export type WordedType = keyof typeof templates;

const byType: { readonly [T in WordedType]: Template<T> } = templates;

// Typed by what is sent here: the compiler refuses a type that reaches notifications and has no words.
const needed: { readonly [T in NoticedType]: Template<T> } = templates;

const isWordedType = (type: string): type is WordedType => Object.hasOwn(templates, type);

const isNoticedType = (type: WordedType): type is WordedType & NoticedType =>
  Object.hasOwn(needed, type) && typesReaching('notifications').includes(type);

export const wordedTypes: readonly WordedType[] = Object.keys(templates).filter(isWordedType);

/** Every type of event of which people are told. */
export const noticedTypes: readonly NoticedType[] = wordedTypes.filter(isNoticedType);

/** The message for an event of a type, with the version of its wording. */
export const writeMessage = <T extends WordedType>(
  type: T,
  event: ReceivedEvent<T>,
): Message & { readonly version: number } => {
  const template: Template<T> = byType[type];
  return { ...template.write(event), version: template.version };
};
