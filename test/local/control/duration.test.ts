import { describe, expect, it } from 'vitest';
import { durationMilliseconds } from '../../../infra/local/control/duration.ts';

describe('durations', () => {
  it.each([
    ['P1D', 86_400_000],
    ['P2W', 1_209_600_000],
    ['PT2H', 7_200_000],
    ['PT90M', 5_400_000],
    ['PT1.5S', 1_500],
    ['P1DT2H3M4S', 93_784_000],
    ['P1W1D', 691_200_000],
  ])('%s is %i ms', (text, milliseconds) => {
    expect(durationMilliseconds(text)).toBe(milliseconds);
  });

  it.each(['', 'P', 'PT', 'P1M', 'P1Y', '1D', 'P-1D', 'P1H', 'PT1D', 'P1DT'])('%j is refused', (text) => {
    expect(durationMilliseconds(text)).toBeNull();
  });
});
