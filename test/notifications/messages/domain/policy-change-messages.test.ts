import { describe } from 'vitest';
import { policyChangeMessages } from '../../../../services/notifications/messages/domain/policy-change-messages.ts';
import { policyChangeExamples } from '../../support/examples/policy-change-examples.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: policy change', () => {
  itPutsIntoWords(policyChangeMessages, policyChangeExamples);
});
