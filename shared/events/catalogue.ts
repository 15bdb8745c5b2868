import type * as z from 'zod';
import { accountabilityEvents } from './accountability-events.ts';
import { approvalsEvents } from './approvals-events.ts';
import type { Audience } from './audience.ts';
import { catalogueChangeEvents } from './catalogue-change-events.ts';
import { casesEvents } from './cases-events.ts';
import { consultationsEvents } from './consultations-events.ts';
import { delayEvents } from './delay-events.ts';
import { importsEvents } from './imports-events.ts';
import { landEvents } from './land-events.ts';
import { leadsEvents } from './leads-events.ts';
import { projectEvents } from './project-events.ts';
import { materialsEvents } from './materials-events.ts';
import { notificationsEvents } from './notifications-events.ts';
import { policyEvents } from './policy-events.ts';
import { scorecardEvents } from './scorecard-events.ts';
import { taskActsEvents } from './task-acts-events.ts';
import { toleranceEvents } from './tolerance-events.ts';
import { transfersEvents } from './transfers-events.ts';
import { agencyOrderEvents } from './agency-order-events.ts';
import { visitsEvents } from './visits-events.ts';

const catalogue = {
  ...leadsEvents,
  ...projectEvents,
  ...approvalsEvents,
  ...casesEvents,
  ...catalogueChangeEvents,
  ...consultationsEvents,
  ...delayEvents,
  ...importsEvents,
  ...scorecardEvents,
  ...taskActsEvents,
  ...accountabilityEvents,
  ...toleranceEvents,
  ...materialsEvents,
  ...transfersEvents,
  ...visitsEvents,
  ...agencyOrderEvents,
  ...landEvents,
  ...notificationsEvents,
  ...policyEvents,
};

/** The only vocabulary services share: every type of event with what it tells. */
export type EventType = keyof typeof catalogue;

export type Facts = { [T in EventType]: z.infer<(typeof catalogue)[T]> };

/** The schema of each type's fact. */
export const factSchemas: { readonly [T in EventType]: z.ZodType<Facts[T]> } = catalogue;

const isEventType = (name: string): name is EventType => Object.hasOwn(catalogue, name);

/** Every type, in a stable order. */
export const eventTypes: readonly EventType[] = Object.keys(catalogue).filter(isEventType).sort();

/** A fact as the domain states it, before the write gives it an id, a time and an actor. */
export type DomainEvent = {
  [T in EventType]: { readonly type: T; readonly audience: Audience; readonly fact: Facts[T] };
}[EventType];
