import { dependencySchema } from '../../dependency.ts';
import type { LegalBasis } from '../../evidence.ts';
import type { PauseRule, StatutoryLimit } from '../../limit.ts';
import type { Place } from '../../place.ts';
import { constant } from '../../../../../../shared/constant.ts';

const enacted = (law: string, ...articles: string[]): LegalBasis => ({
  law,
  articles,
  evidence: 'enacted-text',
});

const registration = enacted('重庆市土地房屋权属登记条例', '25');
const airDefence = '重庆市人民防空条例（2010）';
const businessEnvironment = enacted('重庆市优化营商环境条例', '47');

const workdays = (days: number, { law, articles }: LegalBasis): StatutoryLimit => ({
  days,
  unit: 'workday',
  evidence: 'enacted-text',
  extension: null,
  basis: { law, articles },
});

/** What the time of a registration leaves out by article 25: looking at the place, five working days at most, and the notice. */
const pausesOfRegistration: readonly PauseRule[] = [
  { kind: 'site-visit', maximum: { days: 5, unit: 'workday' }, evidence: 'enacted-text' },
  { kind: 'public-notice', maximum: null, evidence: 'enacted-text' },
];
// Stricter than the thirty working days of the State Council's regulation.
const registered = {
  bases: [registration],
  statutory: { standard: workdays(15, registration) },
  pauses: pausesOfRegistration,
};
const tolerated = { tolerance: true } as const;

/**
 * Chongqing's own rules over the national ones (rulings 28; domain.md §2.3): the limits of registration and of civil air
 * defence, the order by which nothing is built without the latter's review, what stops a registration, and the tolerance
 * 容缺 of article 47.
 */
export const chongqing: Place = {
  divisions: '50',
  matters: {
    A02: tolerated,
    A07: tolerated,
    A14: registered,
    B02: {
      bases: [enacted(airDefence, '16(3)', '18', '19', '20')],
      statutory: {
        'siting-opinion': workdays(5, enacted(airDefence, '16(3)')),
        'preliminary-design': workdays(5, enacted(airDefence, '18', '19')),
      },
    },
    B03: tolerated,
    C05: { ...tolerated, bases: [businessEnvironment] },
    D03: { bases: [enacted(airDefence, '22')] },
    D07: { bases: [businessEnvironment] },
    D09: registered,
  },
  dependencies: [
    constant(dependencySchema, {
      anyOf: ['B02'],
      to: 'B03',
      kind: 'legal',
      circumstance: 'civil-building',
      basis: '重庆市人民防空条例 20',
      evidence: 'enacted-text',
    }),
    constant(dependencySchema, {
      anyOf: ['D03'],
      to: 'put-into-use',
      kind: 'practice',
      circumstance: null,
      basis: '重庆市人民防空条例 22',
      evidence: 'enacted-text',
    }),
  ],
};
