import { describe } from 'vitest';
import { leadMessages } from '../../../../services/notifications/messages/domain/lead-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { leadExamples } from '../../support/examples/lead-examples.ts';

describe('messages: lead', () => {
  itPutsIntoWords(leadMessages, leadExamples);
});
