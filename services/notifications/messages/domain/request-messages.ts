import type { closures } from '../../../../shared/events/assignment-kinds.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';
import { named } from './named-work.ts';
import { by, until } from './wording.ts';

const closings: Record<(typeof closures)[number], Bilingual> = {
  confirmed: { zh: '经企业确认，已销号。', en: 'was closed: the enterprise confirmed it.' },
  unanswered: {
    zh: '企业逾期未回应，已按规定销号。',
    en: 'was closed: the enterprise did not answer in time.',
  },
};

/** Each under the type of event that it puts into words. */
export const requestMessages = {
  'approvals.assignment.responded.v1': {
    version: 3,
    write: ({ fact: { text, ...fact } }) => ({
      title: {
        zh: sentence`企业诉求已作出首次响应：${named(fact).zh}`,
        en: sentence`First answer: ${named(fact).en}`,
      },
      body: {
        zh: sentence`“${named(fact).zh}”，承办部门已作出首次响应：${closed(text).zh}后续办理情况可在本平台查看。`,
        en: sentence`The department in charge has answered on “${named(fact).en}”: ${closed(text).en}`,
      },
    }),
  },

  'approvals.assignment.response-late.v1': {
    version: 4,
    write: ({ fact: { respondBy, ...fact } }) => ({
      title: {
        zh: sentence`逾期未响应：${named(fact).zh}`,
        en: sentence`No first answer in time: ${named(fact).en}`,
      },
      body: {
        zh: sentence`“${named(fact).zh}”应于${until(respondBy).zh}前作出首次响应，逾期未响应，请安排承办岗位尽快响应企业。`,
        en: sentence`“${named(fact).en}” was to be answered by ${until(respondBy).en} and was not; please have the enterprise answered soon.`,
      },
    }),
  },

  'approvals.assignment.confirmation-asked.v1': {
    version: 3,
    write: ({ fact: { result, confirmBy, ...fact } }) => ({
      title: {
        zh: sentence`请确认办理结果：${named(fact).zh}`,
        en: sentence`Please confirm: ${named(fact).en}`,
      },
      body: {
        zh: sentence`“${named(fact).zh}”已办理完成，办理结果：${closed(result).zh}请您于${by(confirmBy).zh}在本平台确认；如不满意，可说明理由，要求继续办理。逾期未确认的，将注明“企业逾期未回应”后办结。`,
        en: sentence`“${named(fact).en}” has been dealt with; result: ${closed(result).en} Please confirm it on the platform ${by(confirmBy).en}, or say why it does not satisfy you and ask to go on. Without an answer it is closed with the note that the enterprise did not answer.`,
      },
    }),
  },

  'approvals.assignment.completion-rejected.v1': {
    version: 3,
    write: ({ fact: { reason, ...fact } }) => ({
      title: {
        zh: sentence`企业未确认，请继续办理：${named(fact).zh}`,
        en: sentence`Not accepted: ${named(fact).en}`,
      },
      body: {
        zh: sentence`企业不认可“${named(fact).zh}”的办理结果，请继续办理。理由：${closed(reason).zh}`,
        en: sentence`The enterprise does not accept what was done on “${named(fact).en}”; please go on. Reason: ${closed(reason).en}`,
      },
    }),
  },

  'approvals.assignment.closed.v1': {
    version: 3,
    write: ({ fact: { closure, ...fact } }) => ({
      title: { zh: sentence`已销号：${named(fact).zh}`, en: sentence`Closed: ${named(fact).en}` },
      body: {
        zh: sentence`“${named(fact).zh}”${closings[closure].zh}`,
        en: sentence`“${named(fact).en}” ${closings[closure].en}`,
      },
    }),
  },

  'approvals.assignment.rated.v1': {
    version: 3,
    write: ({ fact: { rating, ...fact } }) => ({
      title: { zh: sentence`收到评价：${named(fact).zh}`, en: sentence`Rated: ${named(fact).en}` },
      body: {
        zh: sentence`企业对“${named(fact).zh}”的评价为${rating}分（满分5分）。`,
        en: sentence`The enterprise rates “${named(fact).en}” ${rating} out of 5.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
