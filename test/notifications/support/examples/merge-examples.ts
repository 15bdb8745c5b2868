import { assignment } from '../example-facts.ts';

/** What each type may tell, with what its message says and what it does not. */
export const mergeExamples = {
  'approvals.assignment.joined.v1': [
    [
      {
        ...assignment,
        source: 'instruction',
        joinedTitle: { zh: '批示件', en: 'The instruction' },
        dueOn: '2026-03-09',
      },
      ['批示件', '2026年3月9日', 'The instruction'],
      ['null'],
    ],
  ],
  'approvals.assignment.merged.v1': [
    [
      {
        ...assignment,
        into: '01J0000000000000000000000Z',
        intoTitle: { zh: '另一件', en: 'The other' },
        reason: '同一路段',
        dueOn: '2026-03-09',
      },
      ['另一件', '同一路段', 'The other'],
      ['null'],
    ],
  ],
  'approvals.assignment.unmerged.v1': [
    [
      { ...assignment, from: '01J0000000000000000000000Z', reason: '并非同一路段', dueOn: '2026-03-09' },
      ['恢复单独办理', '并非同一路段', '9 March 2026'],
      ['null'],
    ],
  ],
} as const;
