import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { typesReaching, type TypeReaching } from '../../../../shared/events/subscribers.ts';
import { accountabilityTemplates } from './accountability-messages.ts';
import { acknowledgementTemplates } from './acknowledgement-messages.ts';
import { agencyOrderTemplates } from './agency-order-messages.ts';
import { assignmentTemplates } from './assignment-messages.ts';
import { calendarTemplates } from './calendar-messages.ts';
import { caseTemplates } from './case-messages.ts';
import { catalogueChangeTemplates } from './catalogue-change-messages.ts';
import { clauseTemplates } from './clause-messages.ts';
import { clockActsTemplates } from './clock-acts-messages.ts';
import { consultationTemplates } from './consultation-messages.ts';
import { coverTemplates } from './cover-messages.ts';
import { delayTemplates } from './delay-messages.ts';
import { haltTemplates } from './halt-messages.ts';
import { jointClockTemplates } from './joint-clock-messages.ts';
import { landTemplates } from './land-messages.ts';
import { leadCareTemplates } from './lead-care-messages.ts';
import { leadTemplates } from './lead-messages.ts';
import { materialTemplates } from './material-messages.ts';
import { mergeTemplates } from './merge-messages.ts';
import { personTemplates } from './person-messages.ts';
import { requestTemplates } from './request-messages.ts';
import { scorecardTemplates } from './scorecard-messages.ts';
import { taskActsTemplates } from './task-acts-messages.ts';
import { taskTemplates } from './task-messages.ts';
import { toleranceTemplates } from './tolerance-messages.ts';
import { transferTemplates } from './transfer-messages.ts';
import { visitTemplates } from './visit-messages.ts';
import type { Message, Template } from './message.ts';

/** How events are put to people, family by family. A template may stand ready before its type is sent here. */
const templates = {
  ...leadTemplates,
  ...leadCareTemplates,
  ...clauseTemplates,
  ...caseTemplates,
  ...toleranceTemplates,
  ...haltTemplates,
  ...jointClockTemplates,
  ...taskTemplates,
  ...taskActsTemplates,
  ...accountabilityTemplates,
  ...clockActsTemplates,
  ...transferTemplates,
  ...consultationTemplates,
  ...assignmentTemplates,
  ...requestTemplates,
  ...coverTemplates,
  ...visitTemplates,
  ...agencyOrderTemplates,
  ...mergeTemplates,
  ...landTemplates,
  ...calendarTemplates,
  ...scorecardTemplates,
  ...catalogueChangeTemplates,
  ...delayTemplates,
  ...materialTemplates,
  ...acknowledgementTemplates,
  ...personTemplates,
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

/** The message for an event of a type, with the version of its wording. */
export const writeMessage = <T extends WordedType>(
  type: T,
  event: ReceivedEvent<T>,
): Message & { readonly version: number } => {
  const template: Template<T> = byType[type];
  return { ...template.write(event), version: template.version };
};
