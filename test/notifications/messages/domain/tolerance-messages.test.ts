import { describe } from 'vitest';
import { toleranceMessages } from '../../../../services/notifications/messages/domain/tolerance-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { toleranceExamples } from '../../support/examples/tolerance-examples.ts';

describe('messages: tolerance', () => {
  itPutsIntoWords(toleranceMessages, toleranceExamples);
});
