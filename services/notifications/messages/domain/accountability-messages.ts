import type { DelayCause } from '../../../../shared/events/accountability-events.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by } from './wording.ts';

const causeNames: Record<DelayCause, Bilingual> = {
  department: { zh: '部门原因', en: 'the department' },
  superior: { zh: '上级原因', en: 'a superior authority' },
  enterprise: { zh: '企业原因', en: 'the enterprise' },
  'force-majeure': { zh: '不可抗力', en: 'force majeure' },
};

/** Each under the type of event that it puts into words. */
export const accountabilityMessages = {
  'approvals.task.cause-established.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const [cause, evidence, contestBy] = [
        causeNames[fact.cause],
        closed(fact.evidence),
        by(fact.contestBy),
      ];
      return {
        title: { zh: sentence`超期原因认定：${title.zh}`, en: sentence`Cause of the delay: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”（${fact.departmentName.zh}）超期，原因认定为${cause.zh}，依据：${evidence.zh}如有异议，责任部门可于${contestBy.zh}在本平台申请复核。`,
          en: sentence`“${title.en}” (${fact.departmentName.en}) is late. Cause: ${cause.en}. Basis: ${evidence.en} The department may ask for a review on the platform ${contestBy.en}.`,
        },
      };
    },
  },

  'approvals.task.cause-contested.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const [reasons, answerBy] = [closed(fact.reasons), by(fact.answerBy)];
      return {
        title: {
          zh: sentence`申请复核超期原因认定：${title.zh}`,
          en: sentence`Review asked for: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}对“${title.zh}”的超期原因认定申请复核，理由：${reasons.zh}请未参与该认定的人员于${answerBy.zh}答复。`,
          en: sentence`${fact.departmentName.en} asks for a review of the cause found for “${title.en}”. Reasons: ${reasons.en} Somebody who had no part in the finding answers ${answerBy.en}.`,
        },
      };
    },
  },

  'approvals.task.contest-answered.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const outcome =
        fact.outcome === 'upheld'
          ? { zh: '维持原认定', en: 'the finding is upheld' }
          : { zh: '变更原认定', en: 'the finding is changed' };
      const reasons = closed(fact.reasons);
      return {
        title: { zh: sentence`复核答复：${title.zh}`, en: sentence`Review answered: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”（${fact.departmentName.zh}）超期原因认定的复核结果：${outcome.zh}。理由：${reasons.zh}`,
          en: sentence`The review of the cause found for “${title.en}” (${fact.departmentName.en}) is answered: ${outcome.en}. Reasons: ${reasons.en}`,
        },
      };
    },
  },

  'approvals.task.contest-unanswered.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const answerBy = by(fact.answerBy);
      return {
        title: { zh: sentence`复核逾期未答复：${title.zh}`, en: sentence`Review not answered: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}对“${title.zh}”的超期原因认定申请复核，应于${answerBy.zh}答复，逾期未答复。请未参与该认定的人员尽快答复。`,
          en: sentence`${fact.departmentName.en} asked for a review of the cause found for “${title.en}”; the answer was due ${answerBy.en} and has not come. Somebody who had no part in the finding answers soon.`,
        },
      };
    },
  },

  'approvals.task.referred.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`责任线索移送：${title.zh}`, en: sentence`Facts passed on: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”（${fact.departmentName.zh}）的责任线索事实包已移送${fact.to}（文号：${fact.documentNumber}），由其依法处理。`,
          en: sentence`The facts of “${title.en}” (${fact.departmentName.en}) were passed on to ${fact.to} (${fact.documentNumber}), which deals with them by law.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
