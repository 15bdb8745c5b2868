import type { Bilingual } from '../../../../shared/language.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { named } from './named-work.ts';
import { rungMessage } from './rung-message.ts';
import { assignmentKindNames, by, rungDemand, stageNames, until } from './wording.ts';

const firstAnswer = (respondBy: Instant | undefined): Bilingual =>
  respondBy === undefined
    ? { zh: '', en: '' }
    : {
        zh: `请先于${until(respondBy).zh}前作出首次响应。`,
        en: ` A first answer is due by ${until(respondBy).en}.`,
      };

/** Each under the type of event that it puts into words. */
export const assignmentMessages = {
  'approvals.assignment.opened.v1': {
    version: 4,
    write: ({ fact: { kind, dueOn, dueProvisional, respondBy, dueSoon, ...fact } }) => ({
      title: { zh: sentence`新交办：${named(fact).zh}`, en: sentence`New assignment: ${named(fact).en}` },
      body: {
        zh: sentence`交办事项（${assignmentKindNames[kind].zh}）“${named(fact).zh}”请于${by(dueOn).zh}办结${dueProvisional ? '（该年度放假安排尚未公布，以上为暂定日期）。' : '。'}`.concat(
          firstAnswer(respondBy).zh,
          dueSoon === true ? rungDemand('rung-0').zh : '',
        ),
        en: sentence`The assignment (${assignmentKindNames[kind].en}) “${named(fact).en}” is due ${by(dueOn).en}${dueProvisional ? ', provisionally: that year’s calendar is not published yet.' : '.'}`.concat(
          firstAnswer(respondBy).en,
          dueSoon === true ? ` ${rungDemand('rung-0').en}` : '',
        ),
      },
    }),
  },

  'approvals.assignment.completed.v1': {
    version: 1,
    write: ({ fact: { kind, result, ...fact } }) => ({
      title: { zh: sentence`已办结：${named(fact).zh}`, en: sentence`Completed: ${named(fact).en}` },
      body: {
        zh: sentence`交办事项（${assignmentKindNames[kind].zh}）“${named(fact).zh}”已办结，结果：${result}。`,
        en: sentence`The assignment (${assignmentKindNames[kind].en}) “${named(fact).en}” is completed; result: ${result}.`,
      },
    }),
  },

  /** The lead has moved on, or what it was about is finished, so that nothing is left to do. */
  'approvals.assignment.overtaken.v1': {
    version: 2,
    write: ({ fact: { leadMovedTo, ...fact } }) => {
      const why =
        leadMovedTo === null
          ? { zh: '所涉事项已了结', en: 'What it was about is finished' }
          : {
              zh: sentence`线索已进入${stageNames[leadMovedTo].zh}阶段`,
              en: sentence`The lead has moved to ${stageNames[leadMovedTo].en}`,
            };
      return {
        title: {
          zh: sentence`无须继续办理：${named(fact).zh}`,
          en: sentence`No longer needed: ${named(fact).en}`,
        },
        body: {
          zh: sentence`${why.zh}，交办事项“${named(fact).zh}”无须继续办理。`,
          en: sentence`${why.en}; the assignment “${named(fact).en}” is no longer needed.`,
        },
      };
    },
  },

  'approvals.assignment.rung-raised.v1': {
    version: 3,
    write: ({ fact }) => rungMessage(named(fact), fact, fact.kind !== 'supervision-letter'),
  },
} as const satisfies TemplatesByType;
