import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { typesReaching } from '../../../../shared/events/subscribers.ts';
import type { NoticedType } from '../notice.ts';
import { accountabilityTemplates } from './accountability-templates.ts';
import { acknowledgementTemplates } from './acknowledgement-templates.ts';
import { agencyOrderTemplates } from './agency-order-templates.ts';
import { assignmentTemplates } from './assignment-templates.ts';
import { calendarTemplates } from './calendar-templates.ts';
import { caseTemplates } from './case-templates.ts';
import { catalogueChangeTemplates } from './catalogue-change-templates.ts';
import { clauseTemplates } from './clause-templates.ts';
import { clockActsTemplates } from './clock-acts-templates.ts';
import { consultationTemplates } from './consultation-templates.ts';
import { coverTemplates } from './cover-templates.ts';
import { delayTemplates } from './delay-templates.ts';
import { haltTemplates } from './halt-templates.ts';
import { jointClockTemplates } from './joint-clock-templates.ts';
import { landTemplates } from './land-templates.ts';
import { leadCareTemplates } from './lead-care-templates.ts';
import { leadTemplates } from './lead-templates.ts';
import { materialTemplates } from './material-templates.ts';
import { mergeTemplates } from './merge-templates.ts';
import { personTemplates } from './person-templates.ts';
import { requestTemplates } from './request-templates.ts';
import { scorecardTemplates } from './scorecard-templates.ts';
import { taskActsTemplates } from './task-acts-templates.ts';
import { taskTemplates } from './task-templates.ts';
import { toleranceTemplates } from './tolerance-templates.ts';
import { transferTemplates } from './transfer-templates.ts';
import { visitTemplates } from './visit-templates.ts';
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
