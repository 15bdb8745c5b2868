import { describe } from 'vitest';
import { clauseMessages } from '../../../../services/notifications/messages/domain/clause-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { clauseExamples } from '../../support/examples/clause-examples.ts';

describe('messages: clause', () => {
  itPutsIntoWords(clauseMessages, clauseExamples);
});
