import { sentence, type TemplatesByType } from './message.ts';
import { titleOf } from './task-messages.ts';
import { day, lengthOf } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const clockActsMessages = {
  /** Names what the law does not count and how long it is expected to take, of which the applicant is told in writing (行政许可法 45). */
  'approvals.task.paused.v1': {
    version: 2,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const cause = fact.causeName ?? '依法不计入期限的事由';
      const expected = lengthOf(fact.expected);
      return {
        title: {
          zh: sentence`暂停计算办理期限：${title.zh}`,
          en: sentence`Time limit suspended: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”因${cause}，依据${fact.legalBasis}，所需时间不计入办理期限：预计${expected.zh}，最迟至${day(fact.until).zh}（含当日），此后恢复计算。书面告知文书：${fact.noticeDocument}。您无须另行办理，如需参加有关程序，承办部门将与您联系。`,
          en: sentence`The time limit of “${title.en}” does not count the time needed for ${fact.kind.replaceAll('-', ' ')} under ${fact.legalBasis}: about ${expected.en}, until ${day(fact.until).en} at the latest; then it runs again. Written notice: ${fact.noticeDocument}. There is nothing for you to do; the department will contact you where you are to take part.`,
        },
      };
    },
  },

  'approvals.task.resumed.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`恢复计时：${title.zh}`, en: sentence`Clock resumed: ${title.en}` },
        body: {
          zh: sentence`“${title.zh}”已恢复计时，应于${day(fact.dueOn).zh}前办结。`,
          en: sentence`The clock of “${title.en}” runs again; it is due on ${day(fact.dueOn).en}.`,
        },
      };
    },
  },

  /** An end in its time and one that was let slip read differently. */
  'approvals.task.pause-ended.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return fact.improper
        ? {
            title: {
              zh: sentence`暂停计时超过上限：${title.zh}`,
              en: sentence`Pause past its maximum: ${title.en}`,
            },
            body: {
              zh: sentence`“${title.zh}”暂停计时已达上限而未恢复，已自动恢复计时，并记一次不当暂停计时。`,
              en: sentence`The pause of “${title.en}” reached its maximum and nobody resumed it; the clock runs again by itself and the pause counts as improper.`,
            },
          }
        : {
            title: { zh: sentence`暂停计时期满：${title.zh}`, en: sentence`Pause over: ${title.en}` },
            body: {
              zh: sentence`“${title.zh}”暂停计时期已满，已恢复计时。`,
              en: sentence`The pause of “${title.en}” is over; the clock runs again.`,
            },
          };
    },
  },

  /** The reason of an extension is told to the applicant (行政许可法 42). */
  'approvals.task.extended.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      return {
        title: { zh: sentence`办理期限延长：${title.zh}`, en: sentence`Limit extended: ${title.en}` },
        body: {
          zh: sentence`经${fact.departmentName.zh}负责人批准，“${title.zh}”延长${fact.days}日，理由：${fact.reason}。应于${day(fact.dueOn.to).zh}前办结。`,
          en: sentence`With approval of the head of ${fact.departmentName.en}, “${title.en}” is extended by ${fact.days} days. Reason: ${fact.reason}. It is due on ${day(fact.dueOn.to).en}.`,
        },
      };
    },
  },

  /** Says what moved. */
  'approvals.task.acceptance-corrected.v1': {
    version: 1,
    write: ({ fact }) => {
      const title = titleOf(fact);
      const { acceptedOn, dueOn } = fact;
      return {
        title: {
          zh: sentence`受理日期更正：${title.zh}`,
          en: sentence`Day of acceptance corrected: ${title.en}`,
        },
        body: {
          zh: sentence`“${title.zh}”的受理日由${day(acceptedOn.from).zh}更正为${day(acceptedOn.to).zh}，到期日由${day(dueOn.from).zh}变为${day(dueOn.to).zh}。理由：${fact.reason}。`,
          en: sentence`The day of acceptance of “${title.en}” is corrected from ${day(acceptedOn.from).en} to ${day(acceptedOn.to).en}; the due date moves from ${day(dueOn.from).en} to ${day(dueOn.to).en}. Reason: ${fact.reason}.`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
