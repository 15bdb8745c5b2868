import type { EventType } from '../../../shared/events/catalogue.ts';

/**
 * What published facts have gained since their shape was frozen. Only optional fields may be listed, those of a list's
 * entries by the path to them: whoever published
 * without them is still read, and whoever does not know them reads on. Anything else is a new version.
 */
export const grownFacts: { readonly [T in EventType]?: readonly string[] } = {
  'approvals.assignment.closed.v1': ['enterpriseName'],
  'approvals.assignment.completed.v1': ['enterpriseName'],
  'approvals.assignment.completion-rejected.v1': ['enterpriseName'],
  'approvals.assignment.confirmation-asked.v1': ['enterpriseName'],
  'approvals.assignment.due-moved.v1': ['enterpriseName'],
  'approvals.assignment.followed-up.v1': ['enterpriseName'],
  'approvals.assignment.joined.v1': ['enterpriseName'],
  'approvals.assignment.merged.v1': ['enterpriseName'],
  'approvals.assignment.opened.v1': ['enterpriseName', 'dueSoon'],
  'approvals.assignment.overtaken.v1': ['enterpriseName'],
  'approvals.assignment.rated.v1': ['enterpriseName'],
  'approvals.assignment.received.v1': ['enterpriseName'],
  'approvals.assignment.responded.v1': ['enterpriseName'],
  'approvals.assignment.response-late.v1': ['enterpriseName'],
  'approvals.assignment.rung-raised.v1': ['enterpriseName', 'answerBy'],
  'approvals.assignment.unmerged.v1': ['enterpriseName'],
  'approvals.case.opened.v1': ['readyForWorks'],
  'approvals.case.halts-changed.v1': ['tasks/stoppedBy/decisionKind'],
  'approvals.case.progressed.v1': ['readyForWorks'],
  'approvals.case.trip-recorded.v1': ['department'],
  'approvals.case.joint-rung-raised.v1': ['answerBy'],
  'approvals.catalogue-change.approved.v1': ['matterNames'],
  'approvals.catalogue-change.proposed.v1': ['matterNames'],
  'approvals.catalogue-change.refused.v1': ['matterNames'],
  'approvals.catalogue-change.withdrawn.v1': ['matterNames'],
  'approvals.scorecard.published.v1': ['contestBy'],
  'approvals.transfer.adjudicated.v1': ['contestBy'],
  'approvals.land-acquisition.rung-raised.v1': ['answerBy'],
  'approvals.task.decided.v1': ['decisionKind'],
  'approvals.task.halted.v1': ['stoppedBy/decisionKind'],
  'approvals.task.extended.v1': ['unit'],
  'approvals.task.pause-ended.v1': ['dueOn'],
  'approvals.task.paused.v1': ['causeName'],
  'approvals.task.receiving-late.v1': ['answerBy'],
  'approvals.task.receiving-rung-raised.v1': ['answerBy'],
  'approvals.task.rung-raised.v1': ['answerBy'],
  'approvals.visit.booked.v1': ['dueSoon'],
  'approvals.visit.rung-raised.v1': ['answerBy'],
  'leads.lead.commitment-added.v1': ['kind', 'clause'],
};
