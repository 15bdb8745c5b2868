import { sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const calendarMessages = {
  /** The year is named as a year, apart from the last day up to which dates are certain. */
  'approvals.calendar.missing.v1': {
    version: 2,
    write: ({ fact: { missingYear, publishedThrough } }) => ({
      title: {
        zh: sentence`请导入${missingYear}年放假安排`,
        en: sentence`Import the holidays of ${missingYear}`,
      },
      body: {
        zh: sentence`${missingYear}年的放假安排尚未导入，工作日历截至${day(publishedThrough).zh}；其后的到期日均为暂定，不提醒、不升级。请在国务院办公厅公布该年放假安排后及时导入。`,
        en: sentence`The holidays of ${missingYear} have not been imported; the calendar ends on ${day(publishedThrough).en}. Later due dates are provisional: no reminders are sent and nothing is escalated. Please import them once the State Council announces them.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
