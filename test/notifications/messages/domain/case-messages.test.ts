import { describe } from 'vitest';
import { caseMessages } from '../../../../services/notifications/messages/domain/case-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { caseExamples } from '../../support/examples/case-examples.ts';

describe('messages: case', () => {
  itPutsIntoWords(caseMessages, caseExamples);
});
