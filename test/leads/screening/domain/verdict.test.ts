import { describe, expect, it } from 'vitest';
import { recordScreeningVerdict } from '../../../../services/leads/screening/domain/record-screening-verdict.ts';
import { entering, inScreening, refusalOf, verdict } from '../../support/domain-leads.ts';

describe('a verdict', () => {
  const concluded = (band: string, low: number, high: number, vetoes: readonly string[] = []) =>
    recordScreeningVerdict(inScreening(), verdict({ band, score: { low, high }, vetoes }), entering());

  it.each([
    ['A', 80, 100],
    ['B', 65, 79],
    // The floor line holds it down.
    ['B', 80, 92],
    ['C', 50, 64],
    ['D', 0, 49],
    ['incomplete', 60, 90],
    ['incomplete', 85, 85],
  ])('takes band %s for %i to %i', (band, low, high) => {
    expect(concluded(band, low, high).ok).toBe(true);
  });

  it.each([
    ['A', 79, 100],
    ['A', 30, 30],
    ['B', 64, 79],
    ['C', 49, 60],
    ['C', 50, 65],
    ['D', 20, 50],
  ])('does not take band %s for %i to %i', (band, low, high) => {
    const { code, faults } = refusalOf(concluded(band, low, high));
    expect([code, faults?.map(({ pointer }) => pointer)]).toEqual(['BAND_NOT_OF_SCORE', ['/band']]);
  });

  it('with a veto asks nothing of the band: the conclusion is the veto', () => {
    expect(concluded('A', 11, 11, ['V05']).ok).toBe(true);
  });

  it('does not take a lower score above the higher', () => {
    const refused = recordScreeningVerdict(
      inScreening(),
      verdict({ score: { low: 71, high: 70 } }),
      entering(),
    );
    expect(refusalOf(refused).code).toBe('SCORE_REVERSED');
    expect(
      recordScreeningVerdict(inScreening(), verdict({ score: { low: 70, high: 70 } }), entering()).ok,
    ).toBe(true);
  });
});
