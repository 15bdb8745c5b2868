import { describe } from 'vitest';
import { acknowledgementMessages } from '../../../../services/notifications/messages/domain/acknowledgement-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { acknowledgementExamples } from '../../support/examples/acknowledgement-examples.ts';

describe('messages: acknowledgement', () => {
  itPutsIntoWords(acknowledgementMessages, acknowledgementExamples);
});
