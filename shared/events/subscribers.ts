import { serviceNames, type ServiceName } from '../service-names.ts';
import { eventTypes, type EventType } from './catalogue.ts';

const inboxesByType = {
  'leads.lead.registered.v1': [],
  'leads.lead.amended.v1': [],
  'leads.lead.contacted.v1': [],
  'leads.lead.contact-disclosed.v1': [],
  'leads.lead.stage-changed.v1': ['approvals', 'notifications'],
  'leads.project.signed.v1': ['approvals', 'notifications'],
  'leads.lead.stage-overdue.v1': ['notifications'],
  'leads.lead.screening-concluded.v1': [],
  'leads.lead.negotiation-held.v1': [],
  'leads.lead.gap-concluded.v1': [],
  'leads.lead.negotiation-disclosed.v1': [],
  'leads.lead.intersection-recorded.v1': [],
  'leads.lead.agreement-drafted.v1': [],
  'leads.lead.factor-checked.v1': [],
  'leads.lead.commitment-added.v1': [],
  'leads.lead.commitment-basis-amended.v1': [],
  'leads.lead.reviewed.v1': [],
  'leads.lead.sponsor-assigned.v1': [],
  'leads.lead.contract-recorded.v1': [],
  'leads.lead.standing-changed.v1': [],
  'leads.lead.look-again-due.v1': ['notifications'],
  'leads.lead.handed-over.v1': ['notifications'],
  'leads.project.landing-recorded.v1': [],
  'leads.project.handed-over.v1': [],
  'leads.project.terminated.v1': ['notifications'],
  'approvals.assignment.opened.v1': ['approvals', 'notifications'],
  'approvals.assignment.received.v1': [],
  'approvals.assignment.completed.v1': ['approvals', 'notifications'],
  'approvals.assignment.overtaken.v1': ['approvals', 'notifications'],
  'approvals.assignment.rung-raised.v1': ['approvals', 'notifications'],
  'approvals.assignment.due-moved.v1': ['approvals'],
  'approvals.assignment.responded.v1': ['notifications'],
  'approvals.assignment.response-late.v1': ['notifications'],
  'approvals.assignment.confirmation-asked.v1': ['approvals', 'notifications'],
  'approvals.assignment.completion-rejected.v1': ['approvals', 'notifications'],
  'approvals.assignment.closed.v1': ['approvals', 'notifications'],
  'approvals.assignment.rated.v1': ['approvals', 'notifications'],
  'approvals.assignment.joined.v1': ['notifications'],
  'approvals.assignment.merged.v1': ['notifications'],
  'approvals.assignment.unmerged.v1': ['notifications'],
  'approvals.assignment.followed-up.v1': [],
  'approvals.cover.began.v1': ['notifications'],
  'approvals.cover.ended.v1': ['notifications'],
  'approvals.meeting.recorded.v1': [],
  'approvals.calendar.missing.v1': ['notifications'],
  'approvals.reprojection.advanced.v1': ['approvals'],
  'approvals.import.opened.v1': [],
  'approvals.import.advanced.v1': ['approvals'],
  'approvals.county-settings.changed.v1': [],
  'approvals.department.changed.v1': [],
  'approvals.case.opened.v1': ['leads', 'notifications'],
  'approvals.case.progressed.v1': ['leads'],
  'approvals.case.completed.v1': ['leads', 'notifications'],
  'approvals.case.joint-rung-raised.v1': ['notifications'],
  'approvals.case.joint-clock-extended.v1': ['notifications'],
  'approvals.case.opening-continued.v1': ['approvals'],
  'approvals.task.opened.v1': ['approvals', 'notifications'],
  'approvals.case.land-checklist-drawn.v1': ['notifications'],
  'approvals.case.trip-recorded.v1': [],
  'approvals.case.pre-review-possible.v1': ['notifications'],
  'approvals.case.edge-bypassed.v1': ['notifications'],
  'approvals.pilot.registered.v1': [],
  'approvals.pilot.enabled.v1': ['notifications'],
  'approvals.pilot.ended.v1': ['notifications'],
  'approvals.task.accepted-with-tolerance.v1': ['notifications'],
  'approvals.task.outstanding-supplemented.v1': ['notifications'],
  'approvals.task.outstanding-late.v1': ['notifications'],
  'approvals.task.accepted-on-commitment.v1': ['notifications'],
  'approvals.task.verification-late.v1': ['notifications'],
  'approvals.task.commitment-verified.v1': ['notifications'],
  'approvals.task.approval-revoked.v1': ['approvals', 'notifications'],
  'approvals.task.receiving-late.v1': ['notifications'],
  'approvals.task.received.v1': ['notifications'],
  'approvals.task.accepted.v1': ['approvals'],
  'approvals.task.due-moved.v1': [],
  'approvals.task.rung-raised.v1': ['approvals', 'notifications'],
  'approvals.task.decided.v1': ['approvals', 'notifications'],
  'approvals.task.delivered.v1': [],
  'approvals.task.moved.v1': ['approvals', 'notifications'],
  'approvals.transfer.requested.v1': ['approvals', 'notifications'],
  'approvals.transfer.accepted.v1': ['notifications'],
  'approvals.transfer.refused.v1': ['notifications'],
  'approvals.transfer.silent.v1': ['approvals', 'notifications'],
  'approvals.transfer.adjudication-late.v1': ['notifications'],
  'approvals.transfer.adjudicated.v1': ['approvals', 'notifications'],
  'approvals.transfer.readjudication-requested.v1': ['notifications'],
  'approvals.consultation.asked.v1': ['approvals', 'notifications'],
  'approvals.consultation.received.v1': [],
  'approvals.consultation.answered.v1': ['approvals', 'notifications'],
  'approvals.consultation.amended.v1': ['notifications'],
  'approvals.consultation.lapsed.v1': ['approvals', 'notifications'],
  'approvals.consultation.late-answer-recorded.v1': ['notifications'],
  'approvals.consultation.mooted.v1': ['notifications'],
  'approvals.consultation.concluded.v1': ['notifications'],
  'approvals.scorecard.published.v1': ['notifications'],
  'approvals.scorecard.corrected.v1': ['notifications'],
  'approvals.scorecard.review-asked.v1': ['notifications'],
  'approvals.scorecard.review-answered.v1': ['notifications'],
  'approvals.task.notice-issued.v1': ['approvals', 'notifications'],
  'approvals.task.second-notice-refused.v1': ['approvals', 'notifications'],
  'approvals.task.supplemented.v1': ['notifications'],
  'approvals.task.deemed-accepted.v1': ['notifications'],
  'approvals.task.not-mine.v1': ['approvals', 'notifications'],
  'approvals.task.withdrawn.v1': ['approvals', 'notifications'],
  'approvals.task.paused.v1': ['notifications'],
  'approvals.task.resumed.v1': ['notifications'],
  'approvals.task.pause-ended.v1': ['approvals', 'notifications'],
  'approvals.task.extended.v1': ['notifications'],
  'approvals.task.acceptance-corrected.v1': ['notifications'],
  'approvals.task.delivery-late.v1': ['notifications'],
  'approvals.task.cause-established.v1': ['approvals', 'notifications'],
  'approvals.task.cause-contested.v1': ['notifications'],
  'approvals.task.contest-answered.v1': ['notifications'],
  'approvals.task.referred.v1': ['notifications'],
  'approvals.calendar.imported.v1': ['leads', 'approvals', 'notifications'],
  'approvals.catalogue-change.proposed.v1': ['notifications'],
  'approvals.catalogue-change.approved.v1': ['notifications'],
  'approvals.catalogue-change.refused.v1': ['notifications'],
  'approvals.catalogue-change.withdrawn.v1': ['notifications'],
  'notifications.inbox-item.acknowledged.v1': ['approvals'],
  'notifications.acknowledgement.lapsed.v1': ['notifications'],
  'notifications.post-holder.changed.v1': [],
  'notifications.leave.recorded.v1': [],
  'notifications.leave.withdrawn.v1': [],
  'notifications.staffing.changed.v1': ['approvals'],
  'notifications.enterprise-contacts.changed.v1': [],
} as const satisfies { readonly [T in EventType]: readonly ServiceName[] };

/** Which service's inbox each type of event goes to; queues, grants and the publisher follow from this table. */
export const subscribers: { readonly [T in EventType]: readonly ServiceName[] } = inboxesByType;

/** The types that reach a service's inbox, as the compiler knows them, so that none is left without its handling. */
export type TypeReaching<S extends ServiceName> = {
  [T in EventType]: S extends (typeof inboxesByType)[T][number] ? T : never;
}[EventType];

const isService = (segment: string | undefined): segment is ServiceName =>
  serviceNames.some((service) => service === segment);

/** The service that announces a type: the first word of its name. */
export const publisherOf = (type: EventType): ServiceName => {
  const service = type.split('.')[0];
  if (!isService(service)) throw new Error(`${type} names no service`);
  return service;
};

/** The inboxes to which a service's publisher sends, in the order of serviceNames. */
export const inboxesFedBy = (service: ServiceName): readonly ServiceName[] =>
  serviceNames.filter((inbox) =>
    eventTypes.some((type) => publisherOf(type) === service && subscribers[type].includes(inbox)),
  );

/** The types that reach a service's inbox. */
export const typesReaching = (service: ServiceName): readonly EventType[] =>
  eventTypes.filter((type) => subscribers[type].includes(service));
