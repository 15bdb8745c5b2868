import { outcomesOf } from '../../../../shared/events/decision-kinds.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { closed, closedList, sentence, type TemplatesByType } from './message.ts';
import { rungMessage } from './rung-message.ts';
import { by, rungDemand } from './wording.ts';

type Named = { readonly projectName: string; readonly matter: { readonly name: Bilingual } };

/** A task as people know it: the matter, and the project it is for. */
export const titleOf = ({ projectName, matter }: Named): Bilingual => ({
  zh: sentence`${matter.name.zh}（${projectName}）`,
  en: sentence`${matter.name.en} (${projectName})`,
});

// What is asked where the rung asks for no act of its own.
const receivedByLaw: Bilingual = {
  zh: '请督促承办人立即签收，并依法作出受理、不予受理或者一次性告知补正的处理。',
  en: 'Please have it received and handled by law: accepted, not accepted, or answered with the one notice.',
};

const headOf = (title: Bilingual, outcome: Bilingual): Bilingual => ({
  zh: sentence`${outcome.zh}：${title.zh}`,
  en: sentence`Decided (${outcome.en}): ${title.en}`,
});

/** A correction gives its reason; what was told before reasons were asked for has none. */
const why = (reason: string | null): Bilingual =>
  reason === null
    ? { zh: '', en: '' }
    : { zh: `理由：${closed(reason).zh}`, en: ` Reason: ${closed(reason).en}` };

/** Each under the type of event that it puts into words. */
export const taskMessages = {
  'approvals.task.opened.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`新事项待签收：${title.zh}`, en: sentence`New matter to receive: ${title.en}` },
        body: {
          zh: sentence`由${fact.departmentName.zh}承办的“${title.zh}”现可办理，请承办人于${by(fact.receiveBy).zh}在本平台签收。`,
          en: sentence`“${title.en}”, which ${fact.departmentName.en} deals with, can be handled now; please receive it on the platform ${by(fact.receiveBy).en}.`,
        },
      };
    },
  },

  'approvals.task.receiving-late.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`逾期未签收：${title.zh}`, en: sentence`Not received in time: ${title.en}` },
        body: {
          zh: sentence`${fact.departmentName.zh}应于${by(fact.receiveBy).zh}签收“${title.zh}”，逾期未签收，请安排承办人立即签收。${rungDemand('rung-1', fact.answerBy).zh}`,
          en: sentence`${fact.departmentName.en} was to receive “${title.en}” ${by(fact.receiveBy).en} and did not; please have it received now. ${rungDemand('rung-1', fact.answerBy).en}`,
        },
      };
    },
  },

  'approvals.task.receiving-rung-raised.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const demand = fact.rung === 'rung-2' ? rungDemand('rung-2', fact.answerBy) : receivedByLaw;
      return {
        title: {
          zh: sentence`逾期未签收（升级提醒）：${title.zh}`,
          en: sentence`Still not received, taken a level higher: ${title.en}`,
        },
        body: {
          zh: sentence`${fact.departmentName.zh}应于${by(fact.receiveBy).zh}签收“${title.zh}”，逾期未签收，企业申请尚未得到处理。${demand.zh}`,
          en: sentence`${fact.departmentName.en} was to receive “${title.en}” ${by(fact.receiveBy).en} and has not; the application has not been dealt with. ${demand.en}`,
        },
      };
    },
  },

  'approvals.task.rung-raised.v1': {
    version: 4,
    write: ({ fact }) => rungMessage(titleOf(fact), fact, true),
  },

  /** The words follow from the matter's kind and the outcome; a refusal gives every reason and the remedies (行政许可法 38). */
  'approvals.task.decided.v1': {
    version: 4,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const { decision, decisionKind, departmentName } = fact;
      const outcome = outcomesOf(decisionKind)[decision.outcome];
      switch (decision.outcome) {
        case 'approved':
          return {
            title: headOf(title, outcome),
            body: {
              zh: sentence`${departmentName.zh}对“${title.zh}”作出决定：${outcome.zh}。文书编号：${decision.documentNumber}。决定文书将依法送达。`,
              en: sentence`${departmentName.en} has decided on “${title.en}”: ${outcome.en}. Document number: ${decision.documentNumber}. The document will be delivered as the law requires.`,
            },
          };
        case 'rejected':
          return {
            title: headOf(title, outcome),
            body: {
              zh: sentence`${departmentName.zh}对“${title.zh}”作出决定：${outcome.zh}。理由：${closedList(decision.reasons).zh}不服决定的，复议、诉讼的机关和期限：${closed(decision.remedies).zh}`,
              en: sentence`${departmentName.en} has decided on “${title.en}”: ${outcome.en}. Reasons: ${closedList(decision.reasons).en} Whoever disagrees: ${closed(decision.remedies).en}`,
            },
          };
      }
    },
  },

  /** The project code 项目代码, which every later matter asks for. */
  'approvals.task.project-code-recorded.v1': {
    version: 2,
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
              zh: sentence`${departmentName.zh}将项目“${projectName}”的项目代码更正为${projectCode}，原代码${replaces}不再使用。`.concat(
                why(reason).zh,
              ),
              en: sentence`${departmentName.en} recorded ${projectCode} as the code of “${projectName}” in place of ${replaces}, which is no longer used.`.concat(
                why(reason).en,
              ),
            },
          },
  },
} as const satisfies TemplatesByType;
