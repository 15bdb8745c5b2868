import { describe } from 'vitest';
import { leadCareMessages } from '../../../../services/notifications/messages/domain/lead-care-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { leadCareExamples } from '../../support/examples/lead-care-examples.ts';

describe('messages: lead care', () => {
  itPutsIntoWords(leadCareMessages, leadCareExamples);
});
