import { stopperResultName } from '../../../../shared/events/tolerance-events.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const haltMessages = {
  /** A task under way stands still because what it depends on has failed. */
  'approvals.task.halted.v1': {
    version: 4,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const named = fact.stoppedBy.map(({ name, ...ended }) => ({ name, ended: stopperResultName(ended) }));
      const zh = named.map(({ name, ended }) => `${name.zh}（${ended.zh}）`).join('、');
      const en = named.map(({ name, ended }) => `${name.en} (${ended.en})`).join(', ');
      return {
        title: { zh: sentence`中止办理：${title.zh}`, en: sentence`Suspended: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”所依据的前置事项未取得有效批准：${zh}。本事项自即日起中止办理，中止期间不作出准予的决定，所需时间不计入办理期限。前置事项可重新申请，重新作出决定后恢复办理；企业也可在本平台撤回本申请。`,
          en: sentence`A matter on which “${title.en}” depends has no valid approval: ${en}. Work on it is suspended: nothing is granted meanwhile, and the time limit does not count. That matter may be applied for anew, after which this one goes on; the enterprise may also withdraw it on the platform.`,
        },
      };
    },
  },

  /** What stopped a task is decided anew, and it goes on. */
  'approvals.task.halt-lifted.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const due =
        fact.dueOn === null
          ? {
              zh: '因尚未受理，请承办部门继续审查',
              en: 'it is not accepted yet; the department goes on examining it',
            }
          : {
              zh: `办理期限继续计算，请承办部门于${by(fact.dueOn).zh}办结`,
              en: `the department finishes it ${by(fact.dueOn).en}`,
            };
      return {
        title: { zh: sentence`恢复办理：${title.zh}`, en: sentence`Resumed: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”的前置事项已重新作出决定，本事项恢复办理，${due.zh}。`,
          en: sentence`What “${title.en}” depends on was decided anew, and it goes on; ${due.en}.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
