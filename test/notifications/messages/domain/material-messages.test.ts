import { describe } from 'vitest';
import { materialMessages } from '../../../../services/notifications/messages/domain/material-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { materialExamples } from '../../support/examples/material-examples.ts';

describe('messages: material', () => {
  itPutsIntoWords(materialMessages, materialExamples);
});
