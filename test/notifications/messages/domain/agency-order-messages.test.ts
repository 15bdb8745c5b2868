import { describe } from 'vitest';
import { agencyOrderMessages } from '../../../../services/notifications/messages/domain/agency-order-messages.ts';
import { itPutsIntoWords } from '../../support/worded.ts';
import { agencyOrderExamples } from '../../support/examples/agency-order-examples.ts';

describe('messages: agency order', () => {
  itPutsIntoWords(agencyOrderMessages, agencyOrderExamples);
});
