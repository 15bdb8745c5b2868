import { expect, it } from 'vitest';
import {
  answerRatePercent,
  answersCounted,
  together,
} from '../../../../services/approvals/scorecards/domain/answer-rate.ts';

it.each([
  [0, 0, null],
  [1, 0, 0],
  [1, 1, 100],
  [2, 1, 50],
  [3, 2, 66.7],
  [3, 1, 33.3],
  // Exactly half a tenth goes up, a little less does not.
  [2000, 1, 0.1],
  [2001, 1, 0],
])('of %i due %i answered in time are %s percent', (consulted, answeredOnTime, percent) => {
  expect(answerRatePercent({ consulted, answeredOnTime })).toBe(percent);
});

it('puts departments together by what they counted, not by their rates', () => {
  const sum = together([
    { consulted: 1, answeredOnTime: 1 },
    { consulted: 3, answeredOnTime: 0 },
  ]);
  expect([sum, answerRatePercent(sum)]).toEqual([{ consulted: 4, answeredOnTime: 1 }, 25]);
  expect(together([])).toEqual(answersCounted(null));
});
