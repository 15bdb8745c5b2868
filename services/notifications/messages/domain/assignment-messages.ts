import type { Bilingual } from '../../../../shared/language.ts';
import type { Instant, LocalDate } from '../../../../shared/time/clock.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';
import { named } from './named-work.ts';
import { rungMessage } from './rung-message.ts';
import { assignmentKindNames, by, rungDemand, stageNames, until } from './wording.ts';

const firstAnswer = (respondBy: Instant | undefined): Bilingual =>
  respondBy === undefined
    ? { zh: '', en: '' }
    : {
        zh: `请于${until(respondBy).zh}前对企业作出首次响应。`,
        en: ` The enterprise is to have a first answer by ${until(respondBy).en}.`,
      };

const finished = (dueOn: LocalDate, provisional: boolean): Bilingual => ({
  zh: `${by(dueOn).zh}办结${provisional ? '（该年度放假安排尚未公布，以上为暂定日期）' : ''}`,
  en: `${by(dueOn).en}${provisional ? ' (provisionally: that year’s holidays are not announced yet)' : ''}`,
});

/** Each under the type of event that it puts into words. */
export const assignmentMessages = {
  'approvals.assignment.opened.v1': {
    version: 5,
    write: ({ fact: { kind, dueOn, dueProvisional, respondBy, dueSoon, ...fact } }) => {
      const due = finished(dueOn, dueProvisional);
      return {
        title: { zh: sentence`新交办：${named(fact).zh}`, en: sentence`New assignment: ${named(fact).en}` },
        body: {
          zh: sentence`交办事项（${assignmentKindNames[kind].zh}）“${named(fact).zh}”请责任部门先在本平台签收，并于${due.zh}。`.concat(
            firstAnswer(respondBy).zh,
            dueSoon === true ? rungDemand('rung-0').zh : '',
          ),
          en: sentence`The assignment (${assignmentKindNames[kind].en}) “${named(fact).en}” is due ${due.en}. Please receive it on the platform first.`.concat(
            firstAnswer(respondBy).en,
            dueSoon === true ? ` ${rungDemand('rung-0').en}` : '',
          ),
        },
      };
    },
  },

  'approvals.assignment.completed.v1': {
    version: 2,
    write: ({ fact: { kind, result, ...fact } }) => ({
      title: { zh: sentence`已办结：${named(fact).zh}`, en: sentence`Completed: ${named(fact).en}` },
      body: {
        zh: sentence`交办事项（${assignmentKindNames[kind].zh}）“${named(fact).zh}”已办结。办理结果：${closed(result).zh}`,
        en: sentence`The assignment (${assignmentKindNames[kind].en}) “${named(fact).en}” is completed. Result: ${closed(result).en}`,
      },
    }),
  },

  /** The lead has moved on, or what it was about is finished, so that nothing is left to do. */
  'approvals.assignment.overtaken.v1': {
    version: 3,
    write: ({ fact: { leadMovedTo, ...fact } }) => {
      const why =
        leadMovedTo === null
          ? { zh: '所涉事项已办结或终止', en: 'What it was about is finished or ended' }
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
