import type { DelayCause } from '../../../../shared/events/accountability-events.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { day } from './wording.ts';

const causeNames: Record<DelayCause, Bilingual> = {
  department: { zh: '部门原因', en: 'the department' },
  superior: { zh: '上级原因', en: 'a superior authority' },
  enterprise: { zh: '企业原因', en: 'the enterprise' },
  'force-majeure': { zh: '不可抗力', en: 'force majeure' },
};

/** Each under the type of event that it puts into words. */
export const accountabilityMessages = {
  'approvals.task.cause-established.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const cause = causeNames[fact.cause];
      return {
        title: { zh: sentence`定因：${title.zh}`, en: sentence`Cause found: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”（${fact.departmentName.zh}）超期，认定为${cause.zh}：${fact.evidence}。如有异议，可于${day(fact.contestBy).zh}前申请复核。`,
          en: sentence`“${title.en}” (${fact.departmentName.en}) is late; the cause is put down to ${cause.en}: ${fact.evidence}. It may be contested until ${day(fact.contestBy).en}.`,
        },
      };
    },
  },

  'approvals.task.cause-contested.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`申请复核：${title.zh}`, en: sentence`Contested: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}对“${title.zh}”的定因申请复核：${fact.reasons}。须于${day(fact.answerBy).zh}前由他人答复。`,
          en: sentence`${fact.departmentName.en} contests the cause found for “${title.en}”: ${fact.reasons}. Somebody else answers by ${day(fact.answerBy).en}.`,
        },
      };
    },
  },

  'approvals.task.contest-answered.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const outcome =
        fact.outcome === 'upheld'
          ? { zh: '维持原认定', en: 'the finding stands' }
          : { zh: '更改原认定', en: 'the finding is revised' };
      return {
        title: { zh: sentence`复核答复：${title.zh}`, en: sentence`Contest answered: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”（${fact.departmentName.zh}）的复核：${outcome.zh}。理由：${fact.reasons}。`,
          en: sentence`“${title.en}” (${fact.departmentName.en}): ${outcome.en}. Reasons: ${fact.reasons}.`,
        },
      };
    },
  },

  'approvals.task.contest-unanswered.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`复核逾期未答复：${title.zh}`, en: sentence`Contest not answered: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}就“${title.zh}”的定因申请复核，应于${day(fact.answerBy).zh}前答复，至今未答复。请由未经办此事的人员答复。`,
          en: sentence`${fact.departmentName.en} contested the cause found for “${title.en}”; the answer was due by ${day(fact.answerBy).en} and has not come. Somebody who had no hand in it is to answer.`,
        },
      };
    },
  },

  'approvals.task.referred.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`线索移送：${title.zh}`, en: sentence`Passed on: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”（${fact.departmentName.zh}）的事实材料已移送${fact.to}（${fact.documentNumber}），由其依法处理。`,
          en: sentence`The facts of “${title.en}” (${fact.departmentName.en}) were passed on to ${fact.to} (${fact.documentNumber}), which decides by law.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
