import { describe } from 'vitest';
import { personMessages } from '../../../../services/notifications/messages/domain/person-messages.ts';
import { unknownPerson } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: person', () => {
  itPutsIntoWords(personMessages, {
    'approvals.person.unknown.v1': unknownPerson,
    'leads.person.unknown.v1': unknownPerson,
    'notifications.person.unknown.v1': unknownPerson,
  });
});
