import { closed, sentence, type TemplatesByType } from './message.ts';
import { rungMessage } from './rung-message.ts';
import { day } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const jointClockMessages = {
  'approvals.case.joint-rung-raised.v1': {
    version: 4,
    write: ({ fact: { projectName, ...fact } }) => {
      const title = {
        zh: sentence`联合办理期限（${projectName}）`,
        en: sentence`the time limit for joint handling (${projectName})`,
      };
      return rungMessage(title, { ...fact, cause: 'promise' }, false, 'limit');
    },
  },

  'approvals.case.joint-clock-extended.v1': {
    version: 2,
    write: ({ fact: { projectName, days, reason, dueOn } }) => ({
      title: {
        zh: sentence`联合办理期限延长：${projectName}`,
        en: sentence`Joint handling extended: ${projectName}`,
      },
      body: {
        zh: sentence`经本级人民政府负责人批准，“${projectName}”的联合办理期限延长${days}个工作日，由${day(dueOn.from).zh}延至${day(dueOn.to).zh}（含当日）。理由：${closed(reason).zh}`,
        en: sentence`With the approval of a head of the county government the joint handling of “${projectName}” is extended by ${days} working days, from ${day(dueOn.from).en} to ${day(dueOn.to).en}. Reason: ${closed(reason).en}`,
      },
    }),
  },
} as const satisfies TemplatesByType;
