import { describe } from 'vitest';
import { catalogueChangeMessages } from '../../../../services/notifications/messages/domain/catalogue-change-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { catalogueChangeExamples } from '../../support/examples/catalogue-change-examples.ts';

describe('messages: catalogue change', () => {
  itPutsIntoWords(catalogueChangeMessages, catalogueChangeExamples);
});
