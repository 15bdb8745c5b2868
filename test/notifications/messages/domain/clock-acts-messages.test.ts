import { describe } from 'vitest';
import { clockActsMessages } from '../../../../services/notifications/messages/domain/clock-acts-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { clockActsExamples } from '../../support/examples/clock-acts-examples.ts';

describe('messages: clock acts', () => {
  itPutsIntoWords(clockActsMessages, clockActsExamples);
});
