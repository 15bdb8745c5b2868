import { closed, sentence, type TemplatesByType } from './message.ts';
import { by } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const mergeMessages = {
  'approvals.assignment.joined.v1': {
    version: 2,
    write: ({ fact: { title, joinedTitle, dueOn } }) => ({
      title: { zh: sentence`同一事项合并办理：${title.zh}`, en: sentence`Joined: ${title.en}` },
      body: {
        zh: sentence`“${joinedTitle.zh}”与正在办理的“${title.zh}”为同一事项，已合并办理，不另行交办，请于${by(dueOn).zh}办结。`,
        en: sentence`“${joinedTitle.en}” is about the same as “${title.en}”, which is under way, and has become part of it; it is due ${by(dueOn).en}.`,
      },
    }),
  },

  'approvals.assignment.merged.v1': {
    version: 2,
    write: ({ fact: { title, intoTitle, reason, dueOn } }) => ({
      title: { zh: sentence`已并入：${title.zh}`, en: sentence`Merged: ${title.en}` },
      body: {
        zh: sentence`“${title.zh}”已并入“${intoTitle.zh}”一并办理，请于${by(dueOn).zh}办结。理由：${closed(reason).zh}`,
        en: sentence`“${title.en}” was merged into “${intoTitle.en}”, due ${by(dueOn).en}. Reason: ${closed(reason).en}`,
      },
    }),
  },

  'approvals.assignment.unmerged.v1': {
    version: 2,
    write: ({ fact: { title, reason, dueOn } }) => ({
      title: { zh: sentence`恢复单独办理：${title.zh}`, en: sentence`On its own again: ${title.en}` },
      body: {
        zh: sentence`“${title.zh}”恢复单独办理，请于${by(dueOn).zh}办结。理由：${closed(reason).zh}`,
        en: sentence`“${title.en}” is on its own again, due ${by(dueOn).en}. Reason: ${closed(reason).en}`,
      },
    }),
  },
} as const satisfies TemplatesByType;
