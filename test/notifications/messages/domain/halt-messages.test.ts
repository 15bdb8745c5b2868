import { describe } from 'vitest';
import { haltMessages } from '../../../../services/notifications/messages/domain/halt-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { haltExamples } from '../../support/examples/halt-examples.ts';

describe('messages: halt', () => {
  itPutsIntoWords(haltMessages, haltExamples);
});
