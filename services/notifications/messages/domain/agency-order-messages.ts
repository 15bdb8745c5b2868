import { closed, sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const agencyOrderMessages = {
  'approvals.agency-order.opened.v1': {
    version: 1,
    write: ({ fact: { projectName, agent, matters } }) => {
      const zh = matters.map(({ name }) => name.zh).join('、');
      const en = matters.map(({ name }) => name.en).join(', ');
      return {
        title: {
          zh: sentence`帮代办：${projectName}`,
          en: sentence`Matters seen through for ${projectName}`,
        },
        body: {
          zh: sentence`代办员 ${agent} 为${projectName}帮代办：${zh}。代办员每个工作日登记状态。`,
          en: sentence`${agent} sees these matters of ${projectName} through: ${en}. There is a status for every working day.`,
        },
      };
    },
  },

  'approvals.agency-order.status-missing.v1': {
    version: 1,
    write: ({ fact: { projectName, days } }) => {
      const zh = days.map((each) => day(each).zh).join('、');
      const en = days.map((each) => day(each).en).join(', ');
      return {
        title: {
          zh: sentence`请登记帮代办状态：${projectName}`,
          en: sentence`The status for ${projectName} is missing`,
        },
        body: {
          zh: sentence`${projectName}的帮代办单在${zh}没有登记状态，请补登并登记今日状态。`,
          en: sentence`The agency order for ${projectName} has no status for ${en}; record it, and that of today.`,
        },
      };
    },
  },

  'approvals.agency-order.status-neglected.v1': {
    version: 1,
    write: ({ fact: { projectName, agent, since, workdays } }) => ({
      title: {
        zh: sentence`帮代办连续${workdays}个工作日无状态：${projectName}`,
        en: sentence`No status for ${projectName} in ${workdays} working days`,
      },
      body: {
        zh: sentence`${projectName}的帮代办单（代办员 ${agent}）自${day(since).zh}以后连续${workdays}个工作日没有登记状态，请了解情况，必要时更换代办员。`,
        en: sentence`The agency order for ${projectName} (agent ${agent}) has had no status in the ${workdays} working days since ${day(since).en}; find out why and name another agent if need be.`,
      },
    }),
  },

  'approvals.agency-order.agent-changed.v1': {
    version: 1,
    write: ({ fact: { projectName, agent, from, reason } }) => ({
      title: {
        zh: sentence`代办员已更换：${projectName}`,
        en: sentence`Another agent for ${projectName}`,
      },
      body: {
        zh: sentence`${projectName}的代办员由${from}变更为${agent}。理由：${closed(reason).zh}`,
        en: sentence`The agent for ${projectName} is ${agent} in place of ${from}. Reason: ${reason}`,
      },
    }),
  },

  'approvals.agency-order.closed.v1': {
    version: 1,
    write: ({ fact: { projectName, result } }) => ({
      title: {
        zh: sentence`帮代办已办结：${projectName}`,
        en: sentence`The agency order for ${projectName} is closed`,
      },
      body: {
        zh: sentence`${projectName}的帮代办服务已办结。办理结果：${closed(result).zh}`,
        en: sentence`The agency order for ${projectName} is closed: ${result}`,
      },
    }),
  },
} as const satisfies TemplatesByType;
