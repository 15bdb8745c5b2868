import { describe } from 'vitest';
import { mergeMessages } from '../../../../services/notifications/messages/domain/merge-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { mergeExamples } from '../../support/examples/merge-examples.ts';

describe('messages: merge', () => {
  itPutsIntoWords(mergeMessages, mergeExamples);
});
