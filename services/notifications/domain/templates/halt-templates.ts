import type { Bilingual } from '../../../../shared/language.ts';
import { sentence, type Template } from './message.ts';
import { titleOf } from './task-templates.ts';
import { day } from './wording.ts';

const resultNames = {
  rejected: { zh: '不予批准', en: 'rejected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  revoked: { zh: '已撤销', en: 'revoked' },
} as const satisfies Record<string, Bilingual>;

/** A task under way stands still because what it depends on has failed. */
export const taskHalted: Template<'approvals.task.halted.v1'> = {
  version: 1,
  write: ({ fact }) => {
    const title = titleOf(fact);
    const [zh, en] = [
      fact.stoppedBy.map(({ name, result }) => `${name.zh}（${resultNames[result].zh}）`).join('、'),
      fact.stoppedBy.map(({ name, result }) => `${name.en} (${resultNames[result].en})`).join(', '),
    ];
    return {
      title: { zh: sentence`停止办理：${title.zh}`, en: sentence`Stands still: ${title.en}` },
      body: {
        zh: sentence`“${title.zh}”的前置未获批准：${zh}。本件自即日起停止办理、时钟停计，不得批准；仍可依法不予批准或由企业撤回。`,
        en: sentence`What “${title.en}” depends on has failed: ${en}. It may not be approved and its clock stands still; it may still be refused or withdrawn.`,
      },
    };
  },
};

/** What stopped a task is decided anew, and it goes on. */
export const taskHaltLifted: Template<'approvals.task.halt-lifted.v1'> = {
  version: 1,
  write: ({ fact }) => {
    const title = titleOf(fact);
    const due =
      fact.dueOn === null
        ? { zh: '尚未受理，按受理规则继续办理', en: 'it is not accepted yet' }
        : { zh: `时钟续计，到期日为${day(fact.dueOn).zh}`, en: `it is due on ${day(fact.dueOn).en}` };
    return {
      title: { zh: sentence`恢复办理：${title.zh}`, en: sentence`Goes on: ${title.en}` },
      body: {
        zh: sentence`“${title.zh}”的前置已重新作出决定，本件恢复办理，${due.zh}。`,
        en: sentence`What “${title.en}” depends on was decided anew, and it goes on; ${due.en}.`,
      },
    };
  },
};
