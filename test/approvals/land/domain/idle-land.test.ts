import { describe, expect, it } from 'vitest';
import { findIdle, idleTypeOf, landUseSchema } from '../../../../services/approvals/land/domain/idle-land.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { aLandUse } from '../../support/land.ts';

const use = (overrides: Record<string, unknown> = {}) => landUseSchema.parse(aLandUse(overrides));
const found = (overrides: Record<string, unknown>, on: string, area = 3000) =>
  findIdle(use(overrides), area, dateSchema.parse(on));

const started = { startedOn: '2024-10-01', suspendedSince: '2025-03-01' };

describe('idle land', () => {
  it.each([
    ['a year to the day after the agreed start', {}, '2026-03-01', []],
    ['a day more', {}, '2026-03-02', ['not-started']],
    ['a year that ends on a day which does not exist', { agreedStartOn: '2024-02-29' }, '2025-02-28', []],
    ['the day after that', { agreedStartOn: '2024-02-29' }, '2025-03-01', ['not-started']],
    ['land never supplied', { suppliedOn: null }, '2026-03-02', []],
    [
      'works on a third of the area',
      { ...started, startedAreaHundredths: 1000, investedYuan: 25_000_000 },
      '2026-03-02',
      [],
    ],
    [
      'a hundredth less than a third',
      { ...started, startedAreaHundredths: 999, investedYuan: 25_000_000 },
      '2026-03-02',
      ['suspended-below-third'],
    ],
    [
      'a yuan less than a quarter invested',
      { ...started, startedAreaHundredths: 3000, investedYuan: 24_999_999 },
      '2026-03-02',
      ['suspended-below-quarter'],
    ],
    ['works that stand still for a year to the day', started, '2026-03-01', []],
    ['works that go on', { ...started, suspendedSince: null }, '2026-03-02', []],
    ['works completed', { ...started, completedOn: '2025-02-01' }, '2026-03-02', []],
  ])('after %s', (_, overrides, on, grounds) => {
    expect(found(overrides, on)).toEqual({ idle: grounds.length > 0, grounds, excused: false });
  });

  it('is not found against a holder whom an act of government kept from starting', () => {
    const excuse = { cause: 'government', document: '情况说明1号' };
    expect(found({ excuse }, '2026-03-02')).toEqual({
      idle: false,
      grounds: ['not-started'],
      excused: true,
    });
  });

  it.each([
    [{ acquiredOn: null, suppliedOn: null }, 'approved-not-acquired'],
    [{ suppliedOn: null }, 'acquired-not-supplied'],
    [{}, 'supplied-not-used'],
    [{ startedOn: '2025-04-01', startedAreaHundredths: 2999 }, 'used-in-part'],
    [{ startedOn: '2025-04-01', startedAreaHundredths: 3000 }, null],
    [{ startedOn: '2025-04-01', completedOn: '2026-01-01' }, 'built-not-producing'],
    [{ completedOn: '2026-01-01', producingSince: '2026-02-01' }, null],
    [{ approvedOn: null, acquiredOn: null, suppliedOn: null }, null],
  ])('with the days %j is of the kind %s', (overrides, kind) => {
    expect(idleTypeOf(use(overrides), 3000)).toBe(kind);
  });
});
