import { describe } from 'vitest';
import { delayMessages } from '../../../../services/notifications/messages/domain/delay-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { delayExamples } from '../../support/examples/delay-examples.ts';

describe('messages: delay', () => {
  itPutsIntoWords(delayMessages, delayExamples);
});
