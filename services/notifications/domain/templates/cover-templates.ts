import { sentence, type Template } from './message.ts';
import { day } from './wording.ts';

export const coverBegan: Template<'approvals.cover.began.v1'> = {
  version: 1,
  write: ({ fact: { post, actingPost, deputies, until } }) => {
    const hands = actingPost ?? deputies.join('、');
    return hands === ''
      ? {
          title: { zh: sentence`无人顶岗：${post}`, en: sentence`Nobody covers ${post}` },
          body: {
            zh: sentence`${post} 岗人员均不在岗（至${day(until).zh}），尚无人顶岗，在办事项时钟不停，请即安排。`,
            en: sentence`Everybody at ${post} is away until ${day(until).en} and nobody covers; its clocks run on. Please arrange for somebody.`,
          },
        }
      : {
          title: { zh: sentence`自动顶岗：${post}`, en: sentence`Cover begins: ${post}` },
          body: {
            zh: sentence`${post} 岗人员均不在岗（至${day(until).zh}），在办事项由 ${hands} 顶岗办理，时钟不停。`,
            en: sentence`Everybody at ${post} is away until ${day(until).en}; ${hands} acts on its work, whose clocks run on.`,
          },
        };
  },
};

export const coverEnded: Template<'approvals.cover.ended.v1'> = {
  version: 1,
  write: ({ fact: { post } }) => ({
    title: { zh: sentence`顶岗结束：${post}`, en: sentence`Cover ends: ${post}` },
    body: {
      zh: sentence`${post} 岗的顶岗安排已结束或变更，在办事项请以系统所示办理岗位为准。`,
      en: sentence`The cover of ${post} has ended or changed; the lists show who acts now.`,
    },
  }),
};
