import { describe } from 'vitest';
import { accountabilityMessages } from '../../../../services/notifications/messages/domain/accountability-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { accountabilityExamples } from '../../support/examples/accountability-examples.ts';

describe('messages: accountability', () => {
  itPutsIntoWords(accountabilityMessages, accountabilityExamples);
});
