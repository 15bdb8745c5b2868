import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { NoticedType } from '../notice.ts';
import { acknowledgementLapsed } from './acknowledgement-templates.ts';
import {
  assignmentCompleted,
  assignmentOpened,
  assignmentOvertaken,
  rungRaised,
} from './assignment-templates.ts';
import { caseCompleted, caseOpened } from './case-templates.ts';
import { projectSigned, stageChanged, stageOverdue } from './lead-templates.ts';
import type { Message, Template } from './message.ts';

/** How each type of event that reaches notifications is put to people; the compiler refuses a type without a template. */
const templates: { readonly [T in NoticedType]: Template<T> } = {
  'leads.lead.stage-changed.v1': stageChanged,
  'leads.lead.stage-overdue.v1': stageOverdue,
  'leads.project.signed.v1': projectSigned,
  'approvals.case.opened.v1': caseOpened,
  'approvals.case.completed.v1': caseCompleted,
  'approvals.assignment.opened.v1': assignmentOpened,
  'approvals.assignment.completed.v1': assignmentCompleted,
  'approvals.assignment.overtaken.v1': assignmentOvertaken,
  'approvals.assignment.rung-raised.v1': rungRaised,
  'notifications.acknowledgement.lapsed.v1': acknowledgementLapsed,
};

const isNoticedType = (type: string): type is NoticedType => Object.hasOwn(templates, type);

/** Every type of event of which people are told. */
export const noticedTypes: readonly NoticedType[] = Object.keys(templates).filter(isNoticedType);

/** The message for an event of a type, with the version of its wording. */
export const writeMessage = <T extends NoticedType>(
  type: T,
  event: ReceivedEvent<T>,
): Message & { readonly version: number } => {
  const template: Template<T> = templates[type];
  return { ...template.write(event), version: template.version };
};
