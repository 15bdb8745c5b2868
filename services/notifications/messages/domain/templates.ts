import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import { typesReaching, type TypeReaching } from '../../../../shared/events/subscribers.ts';
import { accountabilityMessages } from './accountability-messages.ts';
import { acknowledgementMessages } from './acknowledgement-messages.ts';
import { agencyOrderMessages } from './agency-order-messages.ts';
import { assignmentMessages } from './assignment-messages.ts';
import { calendarMessages } from './calendar-messages.ts';
import { caseMessages } from './case-messages.ts';
import { catalogueChangeMessages } from './catalogue-change-messages.ts';
import { clauseMessages } from './clause-messages.ts';
import { clockActsMessages } from './clock-acts-messages.ts';
import { consultationMessages } from './consultation-messages.ts';
import { coverMessages } from './cover-messages.ts';
import { delayMessages } from './delay-messages.ts';
import { haltMessages } from './halt-messages.ts';
import { jointClockMessages } from './joint-clock-messages.ts';
import { landMessages } from './land-messages.ts';
import { leadCareMessages } from './lead-care-messages.ts';
import { leadMessages } from './lead-messages.ts';
import { materialMessages } from './material-messages.ts';
import { mergeMessages } from './merge-messages.ts';
import { personMessages } from './person-messages.ts';
import { policyChangeMessages } from './policy-change-messages.ts';
import { requestMessages } from './request-messages.ts';
import { scorecardMessages } from './scorecard-messages.ts';
import { taskActsMessages } from './task-acts-messages.ts';
import { taskMessages } from './task-messages.ts';
import { toleranceMessages } from './tolerance-messages.ts';
import { transferMessages } from './transfer-messages.ts';
import { visitMessages } from './visit-messages.ts';
import type { Message, NameOf, Template } from './message.ts';

/** How events are put to people, family by family. A template may stand ready before its type is sent here. */
const templates = {
  ...leadMessages,
  ...leadCareMessages,
  ...clauseMessages,
  ...caseMessages,
  ...toleranceMessages,
  ...haltMessages,
  ...jointClockMessages,
  ...taskMessages,
  ...taskActsMessages,
  ...accountabilityMessages,
  ...clockActsMessages,
  ...transferMessages,
  ...consultationMessages,
  ...assignmentMessages,
  ...requestMessages,
  ...coverMessages,
  ...visitMessages,
  ...agencyOrderMessages,
  ...mergeMessages,
  ...landMessages,
  ...calendarMessages,
  ...scorecardMessages,
  ...catalogueChangeMessages,
  ...delayMessages,
  ...materialMessages,
  ...acknowledgementMessages,
  ...personMessages,
  ...policyChangeMessages,
} as const satisfies { readonly [T in EventType]?: Template<T> };

/**
 * The types of event of which people are told: all that arrive, but for the calendar, departments, settings, staffing and
 * the contact that a lead names, which
 * the service keeps for itself, and the receipt of an assignment, which only settles what was asked of its recipients.
 */
export type NoticedType = Exclude<
  TypeReaching<'notifications'>,
  | 'approvals.calendar.imported.v1'
  | 'approvals.departments.listed.v1'
  | 'approvals.county-settings.changed.v2'
  | 'notifications.staffing.changed.v1'
  | 'approvals.assignment.received.v1'
  | 'leads.contact-named.v1'
>;

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

/** Whom the message for an event calls by name. */
export const personsNamedIn = <T extends WordedType>(
  type: T,
  { fact }: ReceivedEvent<T>,
): readonly Subject[] => {
  const template: Template<T> = byType[type];
  return template.persons?.(fact) ?? [];
};

/** The message for an event of a type, with the version of its wording. */
export const writeMessage = <T extends WordedType>(
  type: T,
  event: ReceivedEvent<T>,
  nameOf: NameOf,
): Message & { readonly version: number } => {
  const template: Template<T> = byType[type];
  return { ...template.write(event, nameOf), version: template.version };
};
