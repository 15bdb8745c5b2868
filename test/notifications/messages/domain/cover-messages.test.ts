import { describe } from 'vitest';
import { coverMessages } from '../../../../services/notifications/messages/domain/cover-messages.ts';
import { cover } from '../../support/example-facts.ts';
import { itPutsIntoWords } from '../../support/worded.ts';

describe('messages: cover', () => {
  itPutsIntoWords(coverMessages, {
    'approvals.cover.began.v1': [
      [{ ...cover, until: '2026-03-06' }, ['承办人（B岗）', '2026年3月6日'], ['null']],
      [
        { ...cover, actingPost: null, deputies: [], until: '2026-03-06' },
        ['无人顶岗', 'nobody covers'],
        ['null'],
      ],
    ],
    'approvals.cover.ended.v1': [
      [cover, ['顶岗结束', 'clerk'], ['null']],
      // A post that a county named like what every object inherits.
      [{ ...cover, post: 'constructor' }, ['constructor 岗'], ['null', 'undefined', 'native code']],
    ],
  });
});
