import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  buildCalendar,
  isWorkday,
  packagedCalendar,
  type WorkCalendar,
} from '../../../shared/calendar/work-calendar.ts';
import type { DeadlineClock } from '../../../shared/deadlines/deadline-clock.ts';
import { compareRungs, defaultLadder, rungs } from '../../../shared/deadlines/ladder.ts';
import {
  nextRungAt,
  rungsFallen,
  settle,
  type FallenRung,
  type RaisedRung,
} from '../../../shared/deadlines/settlement.ts';
import { dateOf, startOf, type Instant } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { day, instant, notice2027 } from '../calendar/days.ts';
import { aClock, anyClock, aPause, usedByStepping } from './clocks.ts';

const endOfTime = startOf(day('2026-12-31'));

const allFallen = (clock: DeadlineClock, until = endOfTime, calendar: WorkCalendar = packagedCalendar) =>
  rungsFallen(clock, calendar, defaultLadder, [], until);

const datesOf = (fallen: readonly FallenRung[]) => fallen.map(({ rung, fellAt }) => [rung, dateOf(fellAt)]);

const check = (clock: DeadlineClock, raised: readonly RaisedRung[], now: Instant) =>
  settle({ clock, raised }, packagedCalendar, defaultLadder, now);

describe('the rungs of a clock', () => {
  it('E14: fall 1, 3, 5, 10 and 15 working days after the due day', () => {
    expect(datesOf(allFallen(aClock('2026-09-21', 5)))).toEqual([
      ['rung-0', '2026-09-24'],
      ['rung-1', '2026-09-30'],
      ['rung-2', '2026-10-09'],
      ['rung-3', '2026-10-12'],
      ['rung-4', '2026-10-19'],
      ['rung-5', '2026-10-26'],
    ]);
  });

  it('fall at midnight in Shanghai, not a moment before', () => {
    const clock = aClock('2026-09-21', 5);
    const until = (now: string) => datesOf(allFallen(clock, instant(now)));
    expect(allFallen(clock).at(1)?.fellAt).toBe('2026-09-29T16:00:00.000Z');
    expect(until('2026-09-29T15:59:59.999Z')).toEqual([['rung-0', '2026-09-24']]);
    expect(until('2026-09-29T16:00:00.000Z')).toHaveLength(2);
  });

  it.each([
    [0, '2026-03-02', '2026-03-03'],
    [1, '2026-03-02', '2026-03-04'],
    [2, '2026-03-03', '2026-03-05'],
  ])('of a promise of %i days begin on %s, never before acceptance', (days, first, second) => {
    expect(datesOf(allFallen(aClock('2026-03-02', days))).slice(0, 2)).toEqual([
      ['rung-0', first],
      ['rung-1', second],
    ]);
  });

  it('of a matter received on a day off begin on the next working day', () => {
    expect(datesOf(allFallen(aClock('2026-10-24', 0))).slice(0, 2)).toEqual([
      ['rung-0', '2026-10-26'],
      ['rung-1', '2026-10-27'],
    ]);
  });

  it('wait for the end of a pause and then go on counting', () => {
    const clock = aClock('2026-03-02', 2, { pauses: [aPause('2026-03-05', '2026-03-11')] });
    expect(datesOf(allFallen(clock)).slice(0, 4)).toEqual([
      ['rung-0', '2026-03-03'],
      ['rung-1', '2026-03-05'],
      ['rung-2', '2026-03-13'],
      ['rung-3', '2026-03-17'],
    ]);
  });

  it('move with a granted extension', () => {
    const clock = aClock('2026-03-02', 5, { extension: { days: 2, grantedOn: day('2026-03-05') } });
    expect(datesOf(allFallen(clock)).slice(0, 2)).toEqual([
      ['rung-0', '2026-03-09'],
      ['rung-1', '2026-03-12'],
    ]);
  });

  it('never fall beyond the published years, until those are published', () => {
    const clock = aClock('2026-12-28', 2);
    const late = startOf(day('2027-12-31'));
    expect(datesOf(allFallen(clock, late))).toEqual([
      ['rung-0', '2026-12-29'],
      ['rung-1', '2026-12-31'],
    ]);
    expect(
      nextRungAt(clock, packagedCalendar, defaultLadder, [{ rung: 'rung-1', dueVersion: 1 }]),
    ).toBeNull();
    expect(allFallen(clock, late, buildCalendar({ notices: [notice2027], adjustments: [] }))).toHaveLength(6);
  });
});

describe('a statutory breach', () => {
  it('goes straight to rung-4 and passes over the rungs below, on the same day too', () => {
    const clock = aClock('2026-03-02', 5, { statutory: { days: 7, unit: 'workday' } });
    expect(
      allFallen(clock).map(({ rung, fellAt, cause, supersedes }) => [
        rung,
        dateOf(fellAt),
        cause,
        supersedes,
      ]),
    ).toEqual([
      ['rung-0', '2026-03-05', 'promise', []],
      ['rung-1', '2026-03-10', 'promise', []],
      ['rung-4', '2026-03-12', 'statutory', ['rung-2', 'rung-3']],
      ['rung-5', '2026-03-30', 'promise', []],
    ]);
  });

  it('adds no second rung-4 when the ladder got there first', () => {
    const clock = aClock('2026-03-02', 5, { statutory: { days: 30, unit: 'workday' } });
    expect(allFallen(clock)).toEqual(allFallen(aClock('2026-03-02', 5)));
  });

  it('of a limit in calendar days escalates on the next working day', () => {
    // The law ends on Friday the 6th; the 7th and 8th are late, but days off.
    const clock = aClock('2026-02-27', 20, { statutory: { days: 7, unit: 'calendar-day' } });
    expect(datesOf(allFallen(clock)).slice(0, 2)).toEqual([
      ['rung-0', '2026-02-27'],
      ['rung-4', '2026-03-09'],
    ]);
  });

  it('C05: jumps on the day after the earlier statutory date', () => {
    const clock = aClock('2026-02-13', 3, { statutory: { days: 7, unit: 'calendar-day' } });
    const [, jump] = allFallen(clock);
    expect(jump).toEqual({
      rung: 'rung-4',
      dueVersion: 1,
      fellAt: startOf(day('2026-02-25')),
      cause: 'statutory',
      supersedes: ['rung-1', 'rung-2', 'rung-3'],
    });
  });

  it('keeps what it passed over from falling later', () => {
    const clock = aClock('2026-03-02', 5, { statutory: { days: 6, unit: 'workday' } });
    const breached = check(clock, [], startOf(day('2026-03-11')));
    expect(breached.raised.map(({ rung }) => rung)).toEqual([
      'rung-0',
      'rung-1',
      'rung-2',
      'rung-3',
      'rung-4',
    ]);
    const withoutLaw = { ...clock, statutory: null };
    expect(datesOf(check(withoutLaw, breached.raised, endOfTime).fallen)).toEqual([['rung-5', '2026-03-30']]);
  });
});

describe('settling a clock', () => {
  const clock = aClock('2026-09-21', 5);

  it('late names all that was missed, in order, each with the instant it fell', () => {
    const { fallen, nextCheckAt } = check(clock, [], startOf(day('2026-10-14')));
    expect(datesOf(fallen)).toEqual([
      ['rung-0', '2026-09-24'],
      ['rung-1', '2026-09-30'],
      ['rung-2', '2026-10-09'],
      ['rung-3', '2026-10-12'],
    ]);
    expect(nextCheckAt).toBe(startOf(day('2026-10-19')));
  });

  it('twice finds nothing the second time', () => {
    const now = startOf(day('2026-10-14'));
    const once = check(clock, [], now);
    expect(check(clock, once.raised, now)).toEqual({
      fallen: [],
      raised: once.raised,
      nextCheckAt: once.nextCheckAt,
    });
  });

  it('ends when the last rung has fallen', () => {
    expect(check(clock, [], endOfTime).nextCheckAt).toBeNull();
  });

  it('looks again when a running pause ends by itself', () => {
    const paused = aClock('2026-03-02', 20, {
      pauses: [aPause('2026-03-04', null, { length: { days: 3, unit: 'workday' } })],
    });
    expect(check(paused, [], startOf(day('2026-03-05'))).nextCheckAt).toBe(startOf(day('2026-03-10')));
    expect(check(paused, [], startOf(day('2026-03-10'))).nextCheckAt).toBe(startOf(day('2026-03-25')));
  });
});

describe('a due date moved later', () => {
  const clock = aClock('2026-03-02', 5);
  const raised = check(clock, [], startOf(day('2026-03-06'))).raised;
  const revised = (days: number, since: string): DeadlineClock => ({
    ...clock,
    promised: { days: 5 + days, unit: 'workday' },
    dueVersion: 2,
    dueVersionSince: instant(since),
  });

  it('arms again what lies ahead', () => {
    expect(raised).toEqual([{ rung: 'rung-0', dueVersion: 1 }]);
    const { fallen } = check(revised(5, '2026-03-06T02:00:00.000Z'), raised, startOf(day('2026-03-31')));
    expect(
      fallen.map(({ rung, dueVersion, fellAt }) => [rung, dueVersion, dateOf(fellAt)]).slice(0, 2),
    ).toEqual([
      ['rung-0', 2, '2026-03-11'],
      ['rung-1', 2, '2026-03-17'],
    ]);
  });

  it('raises nothing a second time that had fallen before the move', () => {
    const { fallen } = check(revised(1, '2026-03-06T02:00:00.000Z'), raised, startOf(day('2026-03-31')));
    expect(datesOf(fallen)[0]).toEqual(['rung-1', '2026-03-11']);
  });

  it('keeps what had fallen before the move and was never raised', () => {
    const { fallen } = check(revised(1, '2026-03-06T02:00:00.000Z'), [], startOf(day('2026-03-10')));
    expect(datesOf(fallen)).toEqual([['rung-0', '2026-03-06']]);
  });
});

describe('for any clock', () => {
  const anyChecks = fc.array(fc.integer({ min: -3, max: 400 }), { minLength: 1, maxLength: 12 });

  it('each rung falls once and in order, however late and often it is checked', () => {
    fc.assert(
      fc.property(anyClock, anyChecks, (clock, offsets) => {
        const checks = [...offsets.toSorted((one, other) => one - other), 400].map((offset) =>
          startOf(addDays(clock.acceptedOn, offset)),
        );
        let raised: readonly RaisedRung[] = [];
        const found: FallenRung[] = [];
        for (const now of checks) {
          const settlement = check(clock, raised, now);
          expect(settlement.fallen.every(({ fellAt }) => fellAt <= now)).toBe(true);
          found.push(...settlement.fallen);
          raised = settlement.raised;
        }
        expect(found).toEqual(allFallen(clock, checks.at(-1)));
        expect(new Set(raised.map(({ rung }) => rung)).size).toBe(raised.length);
        expect(found.map(({ rung }) => rung)).toEqual(found.map(({ rung }) => rung).toSorted(compareRungs));
        expect(found.map(({ fellAt }) => fellAt)).toEqual(found.map(({ fellAt }) => fellAt).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('checking at each instant named finds every rung at the instant it falls', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        let settlement = check(clock, [], startOf(addDays(clock.acceptedOn, -1)));
        const found = [...settlement.fallen];
        while (settlement.nextCheckAt !== null && found.length <= rungs.length) {
          const now = settlement.nextCheckAt;
          settlement = check(clock, settlement.raised, now);
          expect(settlement.fallen.every(({ fellAt }) => fellAt === now)).toBe(true);
          found.push(...settlement.fallen);
        }
        expect(found).toEqual(allFallen(clock));
      }),
      { numRuns: 300 },
    );
  });

  it('a rung falls on the first working day on which its days are used, in no pause', () => {
    fc.assert(
      fc.property(anyClock, (drawn) => {
        const clock = { ...drawn, statutory: null, extension: null };
        const least = isWorkday(packagedCalendar, clock.acceptedOn) ? 0 : 1;
        for (const { rung, fellAt } of allFallen(clock)) {
          if (rung === 'rung-0') continue;
          const on = dateOf(fellAt);
          const needed = Math.max(least, clock.promised.days) + defaultLadder.steps[rung];
          expect([usedByStepping(clock, on), usedByStepping(clock, addDays(on, -1))]).toEqual([
            needed,
            needed - 1,
          ]);
        }
      }),
    );
  });
});
