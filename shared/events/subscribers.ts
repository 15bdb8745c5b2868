import { serviceNames, type ServiceName } from '../service-names.ts';
import { eventTypes, type EventType } from './catalogue.ts';

/** Which service's inbox each type of event goes to; queues, grants and the publisher follow from this table. */
export const subscribers: { readonly [T in EventType]: readonly ServiceName[] } = {
  'leads.lead.registered.v1': [],
  'leads.lead.amended.v1': [],
  'leads.lead.contacted.v1': [],
  'leads.lead.contact-disclosed.v1': [],
  'leads.lead.stage-changed.v1': ['approvals', 'notifications'],
  'leads.lead.stage-overdue.v1': ['notifications'],
  'approvals.assignment.opened.v1': ['notifications'],
  'approvals.assignment.received.v1': [],
  'approvals.assignment.completed.v1': ['notifications'],
  'approvals.assignment.overtaken.v1': ['notifications'],
  'approvals.assignment.rung-raised.v1': ['notifications'],
  'approvals.department.changed.v1': [],
  'approvals.calendar.imported.v1': ['leads', 'approvals', 'notifications'],
  'notifications.inbox-item.acknowledged.v1': ['approvals'],
};

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
