import { describe } from 'vitest';
import { coverMessages } from '../../../../services/notifications/messages/domain/cover-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { coverExamples } from '../../support/examples/cover-examples.ts';

describe('messages: cover', () => {
  itPutsIntoWords(coverMessages, coverExamples);
});
