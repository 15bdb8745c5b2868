import { describe } from 'vitest';
import { requestMessages } from '../../../../services/notifications/messages/domain/request-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { requestExamples } from '../../support/examples/request-examples.ts';

describe('messages: request', () => {
  itPutsIntoWords(requestMessages, requestExamples);
});
