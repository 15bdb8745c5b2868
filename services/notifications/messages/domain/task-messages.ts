import { outcomesOf } from '../../../../shared/events/decision-kinds.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { rungMessage } from './rung-message.ts';
import { by, day, rungDemand } from './wording.ts';

type Named = { readonly projectName: string; readonly matter: { readonly name: Bilingual } };

/** A task as people know it: the matter, and the project it is for. */
export const titleOf = ({ projectName, matter }: Named): Bilingual => ({
  zh: sentence`${matter.name.zh}（${projectName}）`,
  en: sentence`${matter.name.en} (${projectName})`,
});

// What is asked where the rung asks for no act of its own.
const receivedByLaw: Bilingual = {
  zh: '请督促承办人员立即签收，并依法作出受理、不予受理或者一次性告知补正的处理。',
  en: 'Please have it received and handled by law: accepted, not accepted, or answered with the one notice.',
};

const headOf = (title: Bilingual, outcome: Bilingual): Bilingual => ({
  zh: sentence`${outcome.zh}：${title.zh}`,
  en: sentence`Decided (${outcome.en}): ${title.en}`,
});

/** Each under the type of event that it puts into words. */
export const taskMessages = {
  'approvals.task.opened.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`新件待签收：${title.zh}`, en: sentence`New task to receive: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}的事项“${title.zh}”前置条件已齐备，请于${by(fact.receiveBy).zh}签收。`,
          en: sentence`All that “${title.en}” waited for is there; ${fact.departmentName.en} receives it by ${day(fact.receiveBy).en}.`,
        },
      };
    },
  },

  'approvals.task.receiving-late.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`未按时签收：${title.zh}`, en: sentence`Not received in time: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}应于${by(fact.receiveBy).zh}签收“${title.zh}”，逾期未签收，请安排承办人员立即签收。${rungDemand('rung-1', fact.answerBy).zh}`,
          en: sentence`${fact.departmentName.en} was to receive “${title.en}” ${by(fact.receiveBy).en} and did not; please have it received now. ${rungDemand('rung-1', fact.answerBy).en}`,
        },
      };
    },
  },

  'approvals.task.receiving-rung-raised.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const demand = fact.rung === 'rung-2' ? rungDemand('rung-2', fact.answerBy) : receivedByLaw;
      return {
        title: {
          zh: sentence`一直未签收，督办升级：${title.zh}`,
          en: sentence`Still not received, taken further: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}应于${by(fact.receiveBy).zh}签收“${title.zh}”，逾期未签收，企业申请尚未得到处理。${demand.zh}`,
          en: sentence`${fact.departmentName.en} was to receive “${title.en}” ${by(fact.receiveBy).en} and has not; the application has not been dealt with. ${demand.en}`,
        },
      };
    },
  },

  'approvals.task.rung-raised.v1': {
    version: 3,
    write: ({ fact }) => rungMessage(titleOf(fact), fact, true),
  },

  /** The words follow from the matter's kind and the outcome; a refusal gives every reason and the remedies (行政许可法 38). */
  'approvals.task.decided.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const { decision, decisionKind, departmentName } = fact;
      const outcome = outcomesOf(decisionKind)[decision.outcome];
      switch (decision.outcome) {
        case 'approved':
          return {
            title: headOf(title, outcome),
            body: {
              zh: sentence`${departmentName.zh}对“${title.zh}”作出决定：${outcome.zh}。文书编号：${decision.documentNumber}。`,
              en: sentence`${departmentName.en} has decided on “${title.en}”: ${outcome.en}. Document number: ${decision.documentNumber}.`,
            },
          };
        case 'rejected':
          return {
            title: headOf(title, outcome),
            body: {
              zh: sentence`${departmentName.zh}对“${title.zh}”作出决定：${outcome.zh}。理由：${decision.reasons.join('；')}。救济途径：${decision.remedies}。`,
              en: sentence`${departmentName.en} has decided on “${title.en}”: ${outcome.en}. Reasons: ${decision.reasons.join('; ')}. Remedies: ${decision.remedies}.`,
            },
          };
      }
    },
  },

  /** The project code 项目代码, which every later matter asks for. */
  'approvals.task.project-code-recorded.v1': {
    version: 1,
    write: ({ fact: { projectName, departmentName, projectCode, replaces, reason } }) =>
      replaces === null
        ? {
            title: {
              zh: sentence`项目代码已登记：${projectName}`,
              en: sentence`Project code recorded: ${projectName}`,
            },
            body: {
              zh: sentence`${departmentName.zh}登记项目“${projectName}”的项目代码为${projectCode}，后续事项请使用该代码。`,
              en: sentence`${departmentName.en} recorded ${projectCode} as the code of “${projectName}”; use it in every later matter.`,
            },
          }
        : {
            title: {
              zh: sentence`项目代码已更正：${projectName}`,
              en: sentence`Project code corrected: ${projectName}`,
            },
            body: {
              zh: sentence`${departmentName.zh}将项目“${projectName}”的项目代码更正为${projectCode}，原登记${replaces}作废。理由：${reason ?? '未说明'}。`,
              en: sentence`${departmentName.en} recorded ${projectCode} as the code of “${projectName}” in place of ${replaces}. Reason: ${reason ?? 'none given'}.`,
            },
          },
  },
} as const satisfies TemplatesByType;
