import type { Bilingual } from '../../../../shared/language.ts';
import type { PostId } from '../../../../shared/identifiers.ts';
import { listed, sentence, type TemplatesByType } from './message.ts';
import { day, postNames } from './wording.ts';

const nameOf = (post: PostId) => postNames.get(post) ?? { zh: '有关岗位', en: 'the post' };

const deputiesCalled = (names: readonly (string | null)[]): Bilingual => {
  const known = names.filter((name) => name !== null);
  return known.length === 0 || known.length < names.length
    ? { zh: '指定的代理人员', en: 'the deputy named' }
    : listed(known.map((name) => ({ zh: name, en: name })));
};

/** Each under the type of event that it puts into words. */
export const coverMessages = {
  'approvals.cover.began.v1': {
    version: 3,
    persons: ({ deputies }) => deputies,
    write: ({ fact: { post: at, actingPost, deputies, until } }, namesOf) => {
      const post = nameOf(at);
      const hands = actingPost === null ? deputiesCalled(deputies.map(namesOf)) : nameOf(actingPost);
      return actingPost === null && deputies.length === 0
        ? {
            title: { zh: sentence`岗位无人代理：${post.zh}`, en: sentence`Nobody covers ${post.en}` },
            body: {
              zh: sentence`${post.zh}岗位人员至${day(until).zh}均不在岗，且无人代理，在办事项的办理期限不顺延，请立即安排人员代理。`,
              en: sentence`Everybody at ${post.en} is away until ${day(until).en} and nobody stands in; the time limits of its work run on. Please name somebody at once.`,
            },
          }
        : {
            title: { zh: sentence`AB岗代理已生效：${post.zh}`, en: sentence`Cover begins: ${post.en}` },
            body: {
              zh: sentence`${post.zh}岗位人员至${day(until).zh}均不在岗，在办事项由${hands.zh}代为办理，办理期限不顺延。`,
              en: sentence`Everybody at ${post.en} is away until ${day(until).en}; ${hands.en} acts on its work, whose time limits run on.`,
            },
          };
    },
  },

  'approvals.cover.ended.v1': {
    version: 3,
    write: ({ fact }) => {
      const post = nameOf(fact.post);
      return {
        title: { zh: sentence`AB岗代理变更：${post.zh}`, en: sentence`Cover has changed: ${post.en}` },
        body: {
          zh: sentence`${post.zh}的代理安排已结束或变更，在办事项的办理岗位请在本平台“在办事项”中查看。`,
          en: sentence`The cover of ${post.en} has ended or changed; the list of open work on the platform shows who acts now.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
