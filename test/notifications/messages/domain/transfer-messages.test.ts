import { describe } from 'vitest';
import { transferMessages } from '../../../../services/notifications/messages/domain/transfer-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { transferExamples } from '../../support/examples/transfer-examples.ts';

describe('messages: transfer', () => {
  itPutsIntoWords(transferMessages, transferExamples);
});
