import { describe } from 'vitest';
import { acknowledgementMessages } from '../../../../services/notifications/messages/domain/acknowledgement-messages.ts';
import { aLeadId } from '../../support/directory-of-a-county.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: acknowledgement', () => {
  itPutsIntoWords(acknowledgementMessages, {
    'notifications.acknowledgement.lapsed.v1': [
      [
        {
          inboxItemId: aLeadId,
          person: 'clerk-1',
          aboutEvent: 'e.1.1',
          aboutSubject: 'e',
          aboutTitle: { zh: '新交办：研判', en: 'New assignment: screening' },
          acknowledgeBy: '2026-03-02T07:00:00.000Z',
        },
        ['新交办：研判', '2026年3月2日 15:00', '2026-03-02 15:00'],
        [],
      ],
    ],
  });
});
