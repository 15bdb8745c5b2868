import type { closures } from '../../../../shared/events/assignment-kinds.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type Template } from './message.ts';
import { day, until } from './wording.ts';

export const assignmentResponded: Template<'approvals.assignment.responded.v1'> = {
  version: 1,
  write: ({ fact: { title, text } }) => ({
    title: { zh: sentence`已有响应：${title.zh}`, en: sentence`First answer: ${title.en}` },
    body: {
      zh: sentence`“${title.zh}”已有人响应：${text}`,
      en: sentence`A person has answered on “${title.en}”: ${text}`,
    },
  }),
};

export const responseLate: Template<'approvals.assignment.response-late.v1'> = {
  version: 2,
  write: ({ fact: { title, respondBy } }) => ({
    title: { zh: sentence`超响应时限：${title.zh}`, en: sentence`No first answer in time: ${title.en}` },
    body: {
      zh: sentence`“${title.zh}”应于${until(respondBy).zh}前作出首次响应，至今未响应，请督促。`,
      en: sentence`“${title.en}” was to be answered by ${until(respondBy).en} and was not; please see to it.`,
    },
  }),
};

export const confirmationAsked: Template<'approvals.assignment.confirmation-asked.v1'> = {
  version: 1,
  write: ({ fact: { title, result, confirmBy } }) => ({
    title: { zh: sentence`请确认办理结果：${title.zh}`, en: sentence`Please confirm: ${title.en}` },
    body: {
      zh: sentence`“${title.zh}”已办理，结果：${result}。请于${day(confirmBy).zh}前确认；不认可的，可说明理由退回重办。逾期未回应的，将注明后销号。`,
      en: sentence`“${title.en}” has been dealt with; result: ${result}. Confirm it by ${day(confirmBy).en}, or reject it with your reason. Without an answer it is closed with a note.`,
    },
  }),
};

export const completionRejected: Template<'approvals.assignment.completion-rejected.v1'> = {
  version: 1,
  write: ({ fact: { title, reason } }) => ({
    title: { zh: sentence`企业不认可，退回重办：${title.zh}`, en: sentence`Not accepted: ${title.en}` },
    body: {
      zh: sentence`企业不认可“${title.zh}”的办理结果，请继续办理。理由：${reason}`,
      en: sentence`The enterprise does not accept what was done on “${title.en}”; please go on. Reason: ${reason}`,
    },
  }),
};

const closings: Record<(typeof closures)[number], Bilingual> = {
  confirmed: { zh: '经企业确认销号。', en: 'was closed: the enterprise confirmed it.' },
  unanswered: {
    zh: '已销号，企业逾期未回应。',
    en: 'was closed: the enterprise did not answer in time.',
  },
};

export const assignmentClosed: Template<'approvals.assignment.closed.v1'> = {
  version: 1,
  write: ({ fact: { title, closure } }) => ({
    title: { zh: sentence`已销号：${title.zh}`, en: sentence`Closed: ${title.en}` },
    body: {
      zh: sentence`“${title.zh}”${closings[closure].zh}`,
      en: sentence`“${title.en}” ${closings[closure].en}`,
    },
  }),
};

export const assignmentRated: Template<'approvals.assignment.rated.v1'> = {
  version: 1,
  write: ({ fact: { title, rating } }) => ({
    title: { zh: sentence`收到评价：${title.zh}`, en: sentence`Rated: ${title.en}` },
    body: {
      zh: sentence`企业对“${title.zh}”的评价为 ${rating} 分（满分 5 分）。`,
      en: sentence`The enterprise rates “${title.en}” ${rating} out of 5.`,
    },
  }),
};
