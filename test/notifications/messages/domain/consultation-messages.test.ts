import { describe } from 'vitest';
import { consultationMessages } from '../../../../services/notifications/messages/domain/consultation-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { consultationExamples } from '../../support/examples/consultation-examples.ts';

describe('messages: consultation', () => {
  itPutsIntoWords(consultationMessages, consultationExamples);
});
