import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { closed, sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { by, day, lengthOf } from './wording.ts';

/** The new day by which it is to be done; what was told before pauses named it says none. */
const dueAgain = (dueOn: LocalDate | undefined): Bilingual =>
  dueOn === undefined
    ? { zh: '', en: '' }
    : { zh: `应于${by(dueOn).zh}办结。`, en: ` It is due ${by(dueOn).en}.` };

/** Each under the type of event that it puts into words. */
export const clockActsMessages = {
  /** Names what the law does not count and how long it is expected to take, of which the applicant is told in writing (行政许可法 45). */
  'approvals.task.paused.v1': {
    version: 3,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const zh = fact.causeName ?? '依法不计入期限的事由';
      const cause = { zh, en: fact.kind.replaceAll('-', ' ') };
      const expected = lengthOf(fact.expected);
      return {
        title: {
          zh: sentence`暂停计算办理期限：${title.zh}`,
          en: sentence`Time limit suspended: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”因${cause.zh}，依据${fact.legalBasis}，所需时间不计入办理期限，预计${expected.zh}，最迟至${day(fact.until).zh}（含当日），此后恢复计算。书面告知文书：${fact.noticeDocument}。申请人无须另行办理；需要参加有关程序的，由承办部门另行通知。`,
          en: sentence`The time limit of “${title.en}” does not count the time needed for ${cause.en} under ${fact.legalBasis}: about ${expected.en}, until ${day(fact.until).en} at the latest; then it runs again. Written notice: ${fact.noticeDocument}. The applicant has nothing to do; the department gives notice where the applicant is to take part.`,
        },
      };
    },
  },

  'approvals.task.resumed.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: {
          zh: sentence`恢复计算办理期限：${title.zh}`,
          en: sentence`Time limit runs again: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”已恢复计算办理期限，应于${by(fact.dueOn).zh}办结。`,
          en: sentence`The time limit of “${title.en}” runs again; it is due ${by(fact.dueOn).en}.`,
        },
      };
    },
  },

  /** An end in its time and one that was let slip read differently. */
  'approvals.task.pause-ended.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const due = dueAgain(fact.dueOn);
      return fact.improper
        ? {
            title: {
              zh: sentence`暂停计时超过上限：${title.zh}`,
              en: sentence`Suspension past its maximum: ${title.en}`,
            },
            body: {
              zh: sentence`“${title.zh}”暂停计时已达上限而未恢复，系统已自动恢复计时，记不当暂停计时1次。请承办人尽快办理。`.concat(
                due.zh,
              ),
              en: sentence`The suspension of “${title.en}” reached its maximum and nobody ended it; the time limit runs again by itself, and the suspension counts once as improper. Please handle it soon.`.concat(
                due.en,
              ),
            },
          }
        : {
            title: { zh: sentence`暂停计时期满：${title.zh}`, en: sentence`Suspension over: ${title.en}` },
            body: {
              zh: sentence`“${title.zh}”暂停计时期满，已恢复计时。`.concat(due.zh),
              en: sentence`The suspension of “${title.en}” is over; the time limit runs again.`.concat(
                due.en,
              ),
            },
          };
    },
  },

  /** The reason of an extension is told to the applicant (行政许可法 42). */
  'approvals.task.extended.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const length = lengthOf({ days: fact.days, unit: fact.unit ?? 'workday' });
      return {
        title: { zh: sentence`办理期限延长：${title.zh}`, en: sentence`Limit extended: ${title.en}` },
        body: {
          zh: sentence`经${fact.departmentName.zh}负责人批准，“${title.zh}”的办理期限延长${length.zh}，由${day(fact.dueOn.from).zh}延至${day(fact.dueOn.to).zh}（含当日）。理由：${closed(fact.reason).zh}`,
          en: sentence`With the approval of the head of ${fact.departmentName.en}, the time limit of “${title.en}” is extended by ${length.en}, from ${day(fact.dueOn.from).en} to ${day(fact.dueOn.to).en}. Reason: ${closed(fact.reason).en}`,
        },
      };
    },
  },

  /** Says what moved. */
  'approvals.task.acceptance-corrected.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const { acceptedOn, dueOn } = fact;
      return {
        title: {
          zh: sentence`受理日期更正：${title.zh}`,
          en: sentence`Day of acceptance corrected: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”的受理日期由${day(acceptedOn.from).zh}更正为${day(acceptedOn.to).zh}，到期日相应由${day(dueOn.from).zh}调整为${day(dueOn.to).zh}。理由：${closed(fact.reason).zh}`,
          en: sentence`The day of acceptance of “${title.en}” is corrected from ${day(acceptedOn.from).en} to ${day(acceptedOn.to).en}; the due date moves from ${day(dueOn.from).en} to ${day(dueOn.to).en}. Reason: ${closed(fact.reason).en}`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
