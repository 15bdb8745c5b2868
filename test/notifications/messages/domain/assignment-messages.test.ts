import { describe } from 'vitest';
import { assignmentMessages } from '../../../../services/notifications/messages/domain/assignment-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { assignmentExamples } from '../../support/examples/assignment-examples.ts';

describe('messages: assignment', () => {
  itPutsIntoWords(assignmentMessages, assignmentExamples);
});
