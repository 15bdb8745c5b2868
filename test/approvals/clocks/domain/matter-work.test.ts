import { describe, expect, it } from 'vitest';
import type { StatutoryLimit } from '../../../../services/approvals/catalogue/domain/limit.ts';
import { limitsFor, type KnownLimits } from '../../../../services/approvals/clocks/domain/matter-limits.ts';

const days = (count: number) => ({ days: count, unit: 'workday' as const });
const county = days(20);

const law = (count: number, how: Partial<StatutoryLimit> = {}): StatutoryLimit => ({
  ...days(count),
  evidence: 'enacted-text',
  extension: null,
  basis: { law: '行政许可法', articles: ['42'] },
  ...how,
});
const known = (limits: Partial<KnownLimits>): KnownLimits => ({
  promised: null,
  statutory: null,
  planned: null,
  ...limits,
});

describe('the limits of a task', () => {
  it.each([
    [
      'shortened at the opening, over all',
      days(2),
      known({ promised: days(3), statutory: law(9) }),
      days(2),
      days(9),
      'entered',
    ],
    ['shortened where no law is', days(2), known({ promised: days(3) }), days(2), null, 'entered'],
    [
      'shortened to be done at once, in the unit that an extension then has',
      days(0),
      known({ promised: { days: 3, unit: 'calendar-day' }, statutory: law(9) }),
      { days: 0, unit: 'calendar-day' as const },
      days(9),
      'entered',
    ],
    [
      'planned, for a matter whose notices run within its days',
      undefined,
      known({ promised: days(22), planned: days(25) }),
      days(25),
      null,
      'plan',
    ],
    [
      'promised in the catalogue',
      undefined,
      known({ promised: days(3), statutory: law(9) }),
      days(3),
      days(9),
      'catalogue',
    ],
    [
      'the law’s own, where nothing is promised',
      undefined,
      known({ statutory: law(9) }),
      days(9),
      days(9),
      'statute',
    ],
    ['the county’s, where no law is', undefined, known({}), days(20), null, 'county'],
  ] as const)('are %s', (_, entered, limits, promised, statutory, source) => {
    expect(limitsFor(entered, limits, county)).toMatchObject({ promised, statutory, source });
  });

  it.each([
    ['the enacted text', law(9), { citation: '行政许可法 42', evidence: 'enacted-text', binds: true }],
    [
      'a secondary source',
      law(9, { evidence: 'secondary-source' }),
      { citation: '行政许可法 42', evidence: 'secondary-source', binds: false },
    ],
    [
      'a source that two persons of the county confirmed',
      law(9, { evidence: 'secondary-source', source: '住建部令第13号第12条' }),
      { citation: '住建部令第13号第12条', evidence: 'secondary-source', binds: true },
    ],
    [
      'memory',
      law(9, { evidence: 'recollection' }),
      { citation: null, evidence: 'recollection', binds: false },
    ],
    [
      'memory, though two persons entered it',
      law(9, { evidence: 'recollection', source: '（记忆）' }),
      { citation: null, evidence: 'recollection', binds: false },
    ],
  ])('say what the limit of the law rests on: %s (rulings 28)', (_, statutory, expected) => {
    expect(limitsFor(undefined, known({ statutory }), county).law).toEqual(expected);
  });
});
