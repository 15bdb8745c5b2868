import { aLeadId } from '../directory-of-a-county.ts';

/** What each type may tell, with what its message says and what it does not. */
export const acknowledgementExamples = {
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
      ['新交办：研判', '2026年3月2日15时', '2 March 2026, 15:00'],
      [],
    ],
  ],
} as const;
