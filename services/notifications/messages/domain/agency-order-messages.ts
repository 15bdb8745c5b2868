import type { Bilingual } from '../../../../shared/language.ts';
import { closed, listed, sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

/** An agent by name, or as what they are where the directory has no name. */
const called = (name: string | null): Bilingual =>
  name === null ? { zh: '代办员', en: 'An agent' } : { zh: `代办员${name}`, en: name };

const changed = (from: string | null, to: string | null): Bilingual =>
  from === null || to === null
    ? { zh: '由接任的代办员继续提供帮代办服务', en: 'the new one goes on with the help' }
    : { zh: `由${from}变更为${to}`, en: `${to} in place of ${from}` };

/** Each under the type of event that it puts into words. */
export const agencyOrderMessages = {
  'approvals.agency-order.opened.v1': {
    version: 2,
    persons: ({ agent }) => [agent],
    write: ({ fact: { projectName, agent: by, matters } }, nameOf) => {
      const agent = called(nameOf(by));
      const { zh, en } = listed(matters.map(({ name }) => name));
      return {
        title: {
          zh: sentence`帮代办服务：${projectName}`,
          en: sentence`Help with approvals: ${projectName}`,
        },
        body: {
          zh: sentence`${agent.zh}为“${projectName}”提供帮代办服务，办理事项：${zh}。办理进展每个工作日登记，企业可在本平台查看。`,
          en: sentence`${agent.en} helps with these matters of “${projectName}”: ${en}. Progress is recorded every working day; the enterprise can see it on the platform.`,
        },
      };
    },
  },

  'approvals.agency-order.status-missing.v1': {
    version: 2,
    write: ({ fact: { projectName, days } }) => {
      const { zh, en } = listed(days.map(day));
      return {
        title: {
          zh: sentence`请登记帮代办进展：${projectName}`,
          en: sentence`Please record progress: ${projectName}`,
        },
        body: {
          zh: sentence`“${projectName}”的帮代办单于${zh}未登记办理进展，请代办员在本平台补充登记，并登记今日进展。`,
          en: sentence`No progress was recorded on “${projectName}” for ${en}. Please record it on the platform, and that of today.`,
        },
      };
    },
  },

  'approvals.agency-order.status-neglected.v1': {
    version: 2,
    persons: ({ agent }) => [agent],
    write: ({ fact: { projectName, agent, since, workdays } }, nameOf) => ({
      title: {
        zh: sentence`帮代办已连续${workdays}个工作日未登记进展：${projectName}`,
        en: sentence`No progress recorded in ${workdays} working days: ${projectName}`,
      },
      body: {
        zh: sentence`“${projectName}”的帮代办单（${called(nameOf(agent)).zh}）自${day(since).zh}以后已连续${workdays}个工作日未登记办理进展，请了解情况，必要时更换代办员。`,
        en: sentence`No progress was recorded on “${projectName}” (${called(nameOf(agent)).en}) in the ${workdays} working days since ${day(since).en}. Please find out why, and name another agent if need be.`,
      },
    }),
  },

  'approvals.agency-order.agent-changed.v1': {
    version: 2,
    persons: ({ agent, from }) => [agent, from],
    write: ({ fact: { projectName, agent, from, reason } }, nameOf) => ({
      title: {
        zh: sentence`代办员变更：${projectName}`,
        en: sentence`The agent has changed: ${projectName}`,
      },
      body: {
        zh: sentence`“${projectName}”的代办员已变更：${changed(nameOf(from), nameOf(agent)).zh}。理由：${closed(reason).zh}`,
        en: sentence`“${projectName}” has another agent: ${changed(nameOf(from), nameOf(agent)).en}. Reason: ${closed(reason).en}`,
      },
    }),
  },

  'approvals.agency-order.closed.v1': {
    version: 2,
    write: ({ fact: { projectName, result } }) => ({
      title: {
        zh: sentence`帮代办服务已办结：${projectName}`,
        en: sentence`Help with approvals has ended: ${projectName}`,
      },
      body: {
        zh: sentence`“${projectName}”的帮代办服务已办结。办理结果：${closed(result).zh}`,
        en: sentence`The help with “${projectName}” has ended. Result: ${closed(result).en}`,
      },
    }),
  },
} as const satisfies TemplatesByType;
