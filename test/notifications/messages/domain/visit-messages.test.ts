import { describe } from 'vitest';
import { visitMessages } from '../../../../services/notifications/messages/domain/visit-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { visitExamples } from '../../support/examples/visit-examples.ts';

describe('messages: visit', () => {
  itPutsIntoWords(visitMessages, visitExamples);
});
