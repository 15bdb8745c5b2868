import { describe } from 'vitest';
import { calendarMessages } from '../../../../services/notifications/messages/domain/calendar-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: calendar', () => {
  itPutsIntoWords(calendarMessages, {
    'approvals.calendar.missing.v1': [
      [
        { missingYear: 2027, publishedThrough: '2026-12-31' },
        ['请导入2027年放假安排', '止于2026年12月31日', 'ends on 2026-12-31', '2027 has not been imported'],
        ['2027年1月'],
      ],
    ],
  });
});
