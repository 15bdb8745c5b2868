import { describe } from 'vitest';
import { jointClockMessages } from '../../../../services/notifications/messages/domain/joint-clock-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { jointClockExamples } from '../../support/examples/joint-clock-examples.ts';

describe('messages: joint clock', () => {
  itPutsIntoWords(jointClockMessages, jointClockExamples);
});
