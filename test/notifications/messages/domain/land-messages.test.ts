import { describe } from 'vitest';
import { landMessages } from '../../../../services/notifications/messages/domain/land-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { landExamples } from '../../support/examples/land-examples.ts';

describe('messages: land', () => {
  itPutsIntoWords(landMessages, landExamples);
});
