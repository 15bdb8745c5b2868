import { describe } from 'vitest';
import { personMessages } from '../../../../services/notifications/messages/domain/person-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { personExamples } from '../../support/examples/person-examples.ts';

describe('messages: person', () => {
  itPutsIntoWords(personMessages, personExamples);
});
