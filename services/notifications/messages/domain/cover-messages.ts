import type { PostId } from '../../../../shared/identifiers.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { day, postNames } from './wording.ts';

const nameOf = (post: PostId) => postNames.get(post) ?? { zh: `${post} 岗`, en: post };

/** Each under the type of event that it puts into words. */
export const coverMessages = {
  'approvals.cover.began.v1': {
    version: 2,
    write: ({ fact: { post: at, actingPost, deputies, until } }) => {
      const post = nameOf(at);
      const named = deputies.join('、');
      const hands = actingPost === null ? { zh: named, en: named } : nameOf(actingPost);
      return hands.zh === ''
        ? {
            title: { zh: sentence`无人顶岗：${post.zh}`, en: sentence`Nobody covers ${post.en}` },
            body: {
              zh: sentence`${post.zh}均不在岗（至${day(until).zh}），尚无人顶岗，在办事项的办理期限不顺延，请立即安排人员代理。`,
              en: sentence`Everybody at ${post.en} is away until ${day(until).en} and nobody covers; its clocks run on. Please arrange for somebody.`,
            },
          }
        : {
            title: { zh: sentence`自动顶岗：${post.zh}`, en: sentence`Cover begins: ${post.en}` },
            body: {
              zh: sentence`${post.zh}均不在岗（至${day(until).zh}），在办事项由${hands.zh}代为办理，办理期限不顺延。`,
              en: sentence`Everybody at ${post.en} is away until ${day(until).en}; ${hands.en} acts on its work, whose clocks run on.`,
            },
          };
    },
  },

  'approvals.cover.ended.v1': {
    version: 2,
    write: ({ fact }) => {
      const post = nameOf(fact.post);
      return {
        title: { zh: sentence`顶岗结束：${post.zh}`, en: sentence`Cover ends: ${post.en}` },
        body: {
          zh: sentence`${post.zh}的顶岗安排已结束或变更，在办事项请以系统所示办理岗位为准。`,
          en: sentence`The cover of ${post.en} has ended or changed; the lists show who acts now.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
