import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../services/approvals/scorecards/domain/assessment.ts';
import { cardOf } from '../../../../services/approvals/scorecards/domain/yellow-and-red-cards.ts';
import { defaultScorecardRules as rules } from '../../../../services/approvals/county/domain/default-scorecard-rules.ts';
import type { Figures } from '../../../../services/approvals/scorecards/domain/figures.ts';
import { fraction, roundedIn } from '../../../../services/approvals/scorecards/domain/fraction.ts';
import {
  scorecardRulesSchema,
  type ScorecardRules,
} from '../../../../services/approvals/county/domain/scorecard-rules.ts';
import { figures, worked } from '../../support/scorecards.ts';

const indexTenths = (ratio: { numerator: number; denominator: number } | null) =>
  ratio === null ? null : roundedIn(10, fraction(ratio.numerator, ratio.denominator));

const ratioOf = (item: string, said: Partial<Figures>) =>
  assess(figures(said), rules, 0).items.find((each) => each.item === item)!.ratio;

describe('the worked departments', () => {
  it.each([
    ['甲', 894, 83, 'yellow', ['score-yellow']],
    ['乙', 486, 750, 'red', ['score-red', 'buck-passing-red']],
    ['丙', 995, 13, 'green', []],
  ] as const)('%s comes to its score, index and card', (name, scoreTenths, index, card, reasons) => {
    const assessment = assess(worked[name], rules, 0);
    expect(assessment).toMatchObject({ scoreTenths, finding: { card, reasons } });
    expect(indexTenths(assessment.buckPassing)).toBe(index);
  });
});

describe('the items', () => {
  it('keep work still open and late among what was to be decided', () => {
    expect(ratioOf('on-time', { decided: 18, decidedOnTime: 16, openOverdue: 1 })).toEqual({
      numerator: 16,
      denominator: 19,
    });
    expect(ratioOf('on-time', { openOverdue: 3 })).toEqual({ numerator: 0, denominator: 3 });
  });

  it.each([
    // used, allowed, share: full from half saved, nothing from nothing saved, exact between.
    [0, 100, 1, 1],
    [50, 100, 1, 1],
    [51, 100, 49, 50],
    [99, 100, 1, 50],
    [100, 100, 0, 1],
    [250, 100, 0, 1],
  ])(
    'give %i days used of %i the share %i/%i of speed-up',
    (usedWorkdays, allowed, numerator, denominator) => {
      expect(ratioOf('speed-up', { usedWorkdays, statutoryWorkdays: allowed })).toEqual({
        numerator,
        denominator,
      });
    },
  );

  it.each(['on-time', 'speed-up', 'one-notice', 'coordination', 'buck-passing', 'issues', 'rating'])(
    'drop %s where there was nothing to measure',
    (item) => {
      expect(ratioOf(item, { accepted: 9 })).toBeNull();
    },
  );

  it('come to no score where none could be measured', () => {
    expect(assess(figures({ accepted: 9 }), rules, 0)).toMatchObject({
      scoreTenths: null,
      buckPassing: null,
      finding: { card: 'green' },
    });
  });

  it('bring the weights of what could be measured to a hundred', () => {
    // 30 × 1/2 of 30, alone; then 30 × 1/2 + 15 × 1 of 45.
    const half = { decided: 8, decidedOnTime: 4 };
    expect(assess(figures(half), rules, 0).scoreTenths).toBe(500);
    expect(assess(figures({ ...half, consulted: 3, answeredOnTime: 3 }), rules, 0).scoreTenths).toBe(667);
  });
});

describe('the buck-passing index', () => {
  it.each([
    [{ improperTransfers: 1, silences: 3, repeatedNotices: 4, handled: 20 }, 233],
    [{ overruledRefusals: 1, handled: 10 }, 100],
    [{ invalidPauses: 1, handled: 10 }, 67],
    [{ improperTransfers: 9, handled: 1 }, 1000],
    [{ handled: 7 }, 0],
    [{ silences: 4, handled: 0 }, null],
  ])('of %j is %s tenths', (said, tenths) => {
    expect(indexTenths(assess(figures(said), rules, 0).buckPassing)).toBe(tenths);
  });
});

describe('rounding', () => {
  it.each([
    [7495, 100, 750],
    [74949, 1000, 749],
    [8995, 100, 900],
    [89949, 1000, 899],
    [0, 7, 0],
    [2, 3, 7],
  ])('%i/%i becomes %i tenths, half up', (numerator, denominator, tenths) => {
    expect(roundedIn(10, fraction(numerator, denominator))).toBe(tenths);
  });
});

const enough = { accepted: 5 };
const onlyOnTime = (decidedOnTime: number): Partial<Figures> => ({ decided: 2000, decidedOnTime });

describe('the card', () => {
  it.each([
    // 1499 of 2000 is 74.95, published as 75.0; 1498 is 74.9.
    [1499, 750, 'yellow'],
    [1498, 749, 'red'],
    // 1799 of 2000 is 89.95, published as 90.0.
    [1799, 900, 'green'],
    [1798, 899, 'yellow'],
  ])('compares the published score: %i of 2000 is %i tenths and %s', (onTime, scoreTenths, card) => {
    expect(assess(figures(onlyOnTime(onTime)), rules, 0)).toMatchObject({ scoreTenths, finding: { card } });
  });

  it.each([
    [999, 100, 'green', []],
    [10, 1, 'yellow', ['buck-passing-yellow']],
    [2499, 100, 'yellow', ['buck-passing-yellow']],
    [25, 1, 'red', ['buck-passing-red']],
    [100, 1, 'red', ['buck-passing-red']],
  ] as const)('goes by the exact index: %i/%i gives %s', (numerator, denominator, card, reasons) => {
    const graded = {
      figures: figures(enough),
      scoreTenths: 1000,
      buckPassing: fraction(numerator, denominator),
      yellowMonthsBefore: 0,
    };
    expect(cardOf(graded, rules)).toMatchObject({ card, reasons });
  });

  it.each([
    [{ openOverdue: 1, decided: 99, decidedOnTime: 99 }, 'green', []],
    [{ openOverdue: 1, openLongOverdue: 1, decided: 99, decidedOnTime: 99 }, 'yellow', ['long-overdue']],
    [{ decided: 99, decidedOnTime: 99, decidedInBreach: 1 }, 'red', ['statutory-breach']],
    [{ decided: 99, decidedOnTime: 99, openOverdue: 1, openInBreach: 1 }, 'red', ['statutory-breach']],
    [{ decided: 99, decidedOnTime: 99, decidedInBreach: 1, excusedBreaches: 1 }, 'green', []],
  ] as const)('of %j is %s', (said, card, reasons) => {
    expect(assess(figures(said), rules, 0).finding).toMatchObject({ card, reasons });
  });

  it.each([
    [{ accepted: 4, decided: 0 }, true, null],
    [{ accepted: 2, decided: 2, decidedOnTime: 0 }, true, null],
    [{ accepted: 3, decided: 2, decidedOnTime: 0 }, false, 'red'],
    [{ accepted: 0, decided: 1, decidedInBreach: 1 }, true, 'red'],
  ])('of %j: sample too small %s, card %s', (said, sampleTooSmall, card) => {
    expect(assess(figures(said), rules, 0).finding).toMatchObject({ sampleTooSmall, card });
  });

  it('follows the lines a county sets', () => {
    const stricter: ScorecardRules = { ...rules, yellow: { ...rules.yellow, scoreBelow: 100 } };
    expect(assess(worked.丙, stricter, 0).finding.card).toBe('yellow');
  });
});

type Month = 'green' | 'yellow' | 'red' | 'small';

const monthFigures: Record<Month, Figures> = {
  green: figures({ decided: 10, decidedOnTime: 10 }),
  yellow: figures({ decided: 10, decidedOnTime: 8 }),
  red: figures({ decided: 10, decidedOnTime: 1 }),
  small: figures({ decided: 4, decidedOnTime: 3 }),
};

const findingsOf = (months: readonly Month[]) => {
  let yellowMonths = 0;
  return months.map((month) => {
    const { finding } = assess(monthFigures[month], rules, yellowMonths);
    yellowMonths = finding.yellowMonths;
    return finding;
  });
};

describe('a row of months', () => {
  it('reminds to talk after two yellow months and turns red with the third', () => {
    expect(
      findingsOf(['yellow', 'yellow', 'yellow', 'yellow', 'green']).map(({ card, talkDue }) => [
        card,
        talkDue,
      ]),
    ).toEqual([
      ['yellow', false],
      ['yellow', true],
      ['red', true],
      ['red', true],
      ['green', false],
    ]);
    expect(findingsOf(['yellow', 'yellow', 'yellow'])[2]!.reasons).toEqual(['score-yellow', 'yellow-months']);
  });

  it.each([
    // What stands between two yellow months and a third: its card, and whether the third is red by the row.
    ['green', 'green', false],
    ['red', 'red', true],
    ['small', null, true],
  ] as const)('of which one is %s', (between, card, continues) => {
    const findings = findingsOf(['yellow', 'yellow', between, 'yellow']);
    expect(findings[2]).toMatchObject({
      card,
      yellowMonths: between === 'green' ? 0 : between === 'red' ? 3 : 2,
    });
    expect(findings[3]).toMatchObject({ card: continues ? 'red' : 'yellow' });
    expect(findings[3]!.reasons.includes('yellow-months')).toBe(continues);
  });

  it('counts a breach of the law although the sample is small, and skips a small one however long', () => {
    const breach = figures({ decided: 1, decidedInBreach: 1 });
    const first = assess(breach, rules, 0).finding;
    expect(first).toMatchObject({ card: 'red', yellowMonths: 1, sampleTooSmall: true });
    expect(
      findingsOf(['yellow', 'small', 'small', 'small', 'yellow', 'small', 'yellow']).map(({ card }) => card),
    ).toEqual(['yellow', null, null, null, 'yellow', null, 'red']);
  });

  it('is red by its length exactly from the third month on since a green one, small samples left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Month>('green', 'yellow', 'red', 'small'), { maxLength: 15 }),
        (months) => {
          findingsOf(months).forEach(({ reasons }, index) => {
            const upToHere = months.slice(0, index + 1).filter((month) => month !== 'small');
            const row = upToHere.length - 1 - upToHere.lastIndexOf('green');
            expect(reasons.includes('yellow-months')).toBe(months[index] === 'yellow' && row >= 3);
          });
        },
      ),
    );
  });
});

const part = (whole: number) => fc.integer({ min: 0, max: whole });
const anyFigures: fc.Arbitrary<Figures> = fc
  .record({
    decided: part(40),
    noticed: part(20),
    consulted: part(20),
    issuesDue: part(20),
    ratings: part(20),
    openOverdue: part(10),
  })
  .chain((wholes) =>
    fc
      .record({
        accepted: part(40),
        decidedOnTime: part(wholes.decided),
        usedWorkdays: part(500),
        statutoryWorkdays: part(500),
        noticedOnceInTime: part(wholes.noticed),
        repeatedNotices: part(9),
        answeredOnTime: part(wholes.consulted),
        improperTransfers: part(9),
        overruledRefusals: part(9),
        silences: part(9),
        invalidPauses: part(9),
        issuesClosedOnTime: part(wholes.issuesDue),
        ratingMarks: part(wholes.ratings * 5),
        handled: part(60),
      })
      .map((parts) => figures({ ...wholes, ...parts })),
  );

const scoreOf = (of: Figures) => assess(of, rules, 0).scoreTenths;

describe('any month', () => {
  it('has a score between 0 and 100 and an index between 0 and 100', () => {
    fc.assert(
      fc.property(anyFigures, (any) => {
        const { scoreTenths, buckPassing } = assess(any, rules, 0);
        if (scoreTenths !== null) expect([scoreTenths >= 0, scoreTenths <= 1000]).toEqual([true, true]);
        if (buckPassing !== null)
          expect(buckPassing.numerator).toBeLessThanOrEqual(100 * buckPassing.denominator);
      }),
    );
  });

  it.each([
    ['decidedOnTime', 'decided', 1],
    ['noticedOnceInTime', 'noticed', 1],
    ['answeredOnTime', 'consulted', 1],
    ['issuesClosedOnTime', 'issuesDue', 1],
    ['ratingMarks', 'ratings', 5],
  ] as const)('never scores less for more %s of the same %s', (good, whole, full) => {
    fc.assert(
      fc.property(anyFigures, (any) => {
        fc.pre(any[good] < any[whole] * full);
        expect(scoreOf({ ...any, [good]: any[good] + 1 })).toBeGreaterThanOrEqual(scoreOf(any)!);
      }),
    );
  });

  it.each([
    'openOverdue',
    'usedWorkdays',
    'improperTransfers',
    'overruledRefusals',
    'silences',
    'repeatedNotices',
    'invalidPauses',
  ] as const)('never scores more for more %s', (bad) => {
    fc.assert(
      fc.property(anyFigures, (any) => {
        fc.pre(any.decided > 0);
        expect(scoreOf({ ...any, [bad]: any[bad] + 1 })).toBeLessThanOrEqual(scoreOf(any)!);
      }),
    );
  });

  it('scores the same, however many times all of it happened', () => {
    fc.assert(
      fc.property(anyFigures, fc.integer({ min: 2, max: 9 }), (any, times) => {
        const many = figures(
          Object.fromEntries(Object.entries(any).map(([figure, n]) => [figure, n * times])),
        );
        expect(scoreOf(many)).toBe(scoreOf(any));
      }),
    );
  });
});

describe('the rules of a county', () => {
  it('are refused where the weights do not add up to a hundred', () => {
    const weights = { ...rules.weights, rating: 11 };
    expect(scorecardRulesSchema.safeParse({ ...rules, weights }).success).toBe(false);
  });
});
