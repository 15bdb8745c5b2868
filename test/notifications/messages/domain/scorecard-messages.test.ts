import { describe } from 'vitest';
import { scorecardMessages } from '../../../../services/notifications/messages/domain/scorecard-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { scorecardExamples } from '../../support/examples/scorecard-examples.ts';

describe('messages: scorecard', () => {
  itPutsIntoWords(scorecardMessages, scorecardExamples);
});
