import { describe } from 'vitest';
import { calendarMessages } from '../../../../services/notifications/messages/domain/calendar-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { calendarExamples } from '../../support/examples/calendar-examples.ts';

describe('messages: calendar', () => {
  itPutsIntoWords(calendarMessages, calendarExamples);
});
