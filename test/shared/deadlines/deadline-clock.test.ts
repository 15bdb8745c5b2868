import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildCalendar, isWorkday, packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import {
  deadlineClockSchema,
  dueDates,
  dueDatesIfResumed,
  isOverdue,
  isPaused,
  isStatutorilyOverdue,
  promisedLimit,
  reviseDue,
  statutoryLimit,
  used,
  usedIn,
  type DeadlineClock,
} from '../../../shared/deadlines/deadline-clock.ts';
import { endOfPause } from '../../../shared/deadlines/pauses.ts';
import { startOf } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { day, notice2027 } from '../calendar/days.ts';
import { aClock, anyClock, aPause, usedByStepping } from './clocks.ts';

const shownOn = (clock: DeadlineClock, on: string) =>
  dueDates(clock, packagedCalendar, day(on))?.shown.date ?? null;
const usedOn = (clock: DeadlineClock, on: string) => used(clock, packagedCalendar, day(on));

const lateFrom = (clock: DeadlineClock, on: string): [boolean, boolean] => [
  isOverdue(clock, packagedCalendar, addDays(day(on), -1)),
  isOverdue(clock, packagedCalendar, day(on)),
];

describe('the conformance table of domain.md §2.6.4', () => {
  const e6 = aClock('2026-03-02', 7, { pauses: [aPause('2026-03-04', '2026-03-11')] });
  const e8 = { ...e6, pauses: [...e6.pauses, aPause('2026-03-09', '2026-03-13')] };
  const e7 = aClock('2026-04-01', 20);
  it.each<[string, DeadlineClock, string]>([
    ['E1', aClock('2026-02-11', 5), '2026-02-25'],
    ['E2', aClock('2026-09-30', 5), '2026-10-13'],
    ['E3', aClock('2025-09-26', 5), '2025-10-10'],
    ['E4', aClock('2025-01-24', 3), '2025-02-05'],
    ['E5', aClock('2024-02-02', 3), '2024-02-06'],
    ['E6 with a pause', e6, '2026-03-18'],
    ['E7', e7, '2026-04-30'],
    ['E7 extended', { ...e7, extension: { days: 10, grantedOn: day('2026-04-28') } }, '2026-05-18'],
    ['E8 with overlapping pauses', e8, '2026-03-20'],
    ['E9 within the year', aClock('2026-12-28', 3), '2026-12-31'],
    ['E10 received on a day off', aClock('2026-10-24', 1), '2026-10-26'],
    ['E11 received on a worked Saturday', aClock('2026-10-10', 1), '2026-10-12'],
    [
      'E12 in calendar days',
      aClock('2026-09-01', 0, { promised: { days: 30, unit: 'calendar-day' } }),
      '2026-10-08',
    ],
    ['E15 of the promise', aClock('2026-09-30', 5), '2026-10-13'],
    ['E15 of the law', aClock('2026-09-30', 20), '2026-11-03'],
  ])('%s: the due date comes out', (_, clock, expected) => {
    const end = '2026-12-31';
    expect(dueDates(clock, packagedCalendar, day(end))?.shown).toEqual({
      date: expected,
      provisional: false,
    });
    expect(isOverdue(clock, packagedCalendar, day(expected))).toBe(false);
  });

  it('E6: four days are used on 13 March', () => {
    expect(usedOn(e6, '2026-03-13')).toBe(4);
  });

  it('E9: five days leave the published year, so the date is provisional and nothing is ever late by it', () => {
    const clock = aClock('2026-12-28', 5);
    expect(dueDates(clock, packagedCalendar, day('2026-12-28'))?.shown).toEqual({
      date: '2027-01-05',
      provisional: true,
    });
    expect(isOverdue(clock, packagedCalendar, day('2027-06-01'))).toBe(false);
    const published = buildCalendar({ notices: [notice2027], adjustments: [] });
    expect(isOverdue(clock, published, day('2027-06-01'))).toBe(true);
  });

  it('E15: accepted by silence as of receipt, it is overdue at once', () => {
    expect(lateFrom(aClock('2026-09-30', 5), '2026-10-14')).toEqual([false, true]);
  });
});

describe('used days', () => {
  const pausedTwice = aClock('2026-03-02', 10, {
    pauses: [aPause('2026-03-04', '2026-03-06'), aPause('2026-03-10', '2026-03-11')],
  });

  it.each([
    ['2026-03-02', 0],
    ['2026-03-03', 1],
    ['2026-03-04', 2],
    ['2026-03-05', 2],
    ['2026-03-06', 2],
    ['2026-03-09', 3],
    ['2026-03-10', 4],
    ['2026-03-11', 4],
    ['2026-03-12', 5],
  ])('up to %s are %i: the day of pausing counts, the day of resuming does not', (on, expected) => {
    expect(usedOn(pausedTwice, on)).toBe(expected);
  });

  it('are none before acceptance', () => {
    expect(usedOn(aClock('2026-03-02', 5), '2026-02-02')).toBe(0);
    expect(usedIn('calendar-day', aClock('2026-03-02', 5), packagedCalendar, day('2026-02-02'))).toBe(0);
  });

  it('do not shrink by a pause that began or ended before acceptance', () => {
    expect(
      usedOn(aClock('2026-03-04', 5, { pauses: [aPause('2026-02-25', '2026-03-05')] }), '2026-03-06'),
    ).toBe(1);
    expect(
      usedOn(aClock('2026-03-04', 5, { pauses: [aPause('2026-02-25', '2026-03-03')] }), '2026-03-06'),
    ).toBe(2);
  });

  it('count a pause inside a longer one once, whichever is named last', () => {
    const long = aPause('2026-03-03', '2026-03-20');
    const inside = aPause('2026-03-05', '2026-03-06');
    for (const pauses of [
      [long, inside],
      [inside, long],
    ]) {
      expect(usedOn(aClock('2026-03-02', 5, { pauses }), '2026-03-24')).toBe(3);
    }
  });

  it('equal looking at each day for itself', () => {
    fc.assert(
      fc.property(anyClock, fc.integer({ min: -30, max: 160 }), (clock, offset) => {
        const on = addDays(clock.acceptedOn, offset);
        expect(used(clock, packagedCalendar, on)).toBe(usedByStepping(clock, on));
      }),
      { numRuns: 300 },
    );
  });

  it('stay the same when a pause is recorded twice', () => {
    fc.assert(
      fc.property(anyClock, fc.integer({ min: 0, max: 160 }), (clock, offset) => {
        const on = addDays(clock.acceptedOn, offset);
        const twice = { ...clock, pauses: [...clock.pauses, ...clock.pauses] };
        expect(used(twice, packagedCalendar, on)).toBe(used(clock, packagedCalendar, on));
      }),
    );
  });
});

describe('the end of a pause', () => {
  const fixed = { bound: 'fixed', length: { days: 10, unit: 'workday' } } as const;
  const atMost = { bound: 'at-most', length: { days: 10, unit: 'workday' } } as const;
  it.each([
    ['a fixed one ends with its length, properly', aPause('2026-03-02', null, fixed), '2026-03-16', false],
    ['a fixed one resumed early ends then', aPause('2026-03-02', '2026-03-05', fixed), '2026-03-05', false],
    [
      'a fixed one resumed late has ended with its length',
      aPause('2026-03-02', '2026-03-25', fixed),
      '2026-03-16',
      false,
    ],
    [
      'an open one that nobody resumed ends with its maximum, improperly',
      aPause('2026-03-02', null, atMost),
      '2026-03-16',
      true,
    ],
    [
      'an open one resumed on its last day is proper',
      aPause('2026-03-02', '2026-03-16', atMost),
      '2026-03-16',
      false,
    ],
    [
      'an open one resumed a day later was improper',
      aPause('2026-03-02', '2026-03-17', atMost),
      '2026-03-16',
      true,
    ],
  ])('%s', (_, pause, lastDay, improper) => {
    const expected = { lastDay, improper, endsAt: startOf(addDays(day(lastDay), 1)) };
    expect(endOfPause(packagedCalendar, pause)).toEqual(expected);
  });

  it('of a length in calendar days may be a day off', () => {
    const pause = aPause('2026-03-02', null, { bound: 'fixed', length: { days: 5, unit: 'calendar-day' } });
    expect(endOfPause(packagedCalendar, pause).lastDay).toBe('2026-03-07');
  });

  it('lets the days after the maximum count', () => {
    const clock = aClock('2026-03-02', 20, {
      pauses: [aPause('2026-03-03', null, { length: { days: 3, unit: 'workday' } })],
    });
    expect(usedOn(clock, '2026-03-06')).toBe(1);
    expect(usedOn(clock, '2026-03-09')).toBe(2);
  });
});

describe('a paused clock', () => {
  const clock = aClock('2026-03-02', 7, { pauses: [aPause('2026-03-04', null)] });

  it('has no due date, but tells what it would be if resumed today', () => {
    expect(dueDates(clock, packagedCalendar, day('2026-03-09'))).toBeNull();
    expect(dueDatesIfResumed(clock, packagedCalendar, day('2026-03-09')).shown.date).toBe('2026-03-16');
    expect(dueDatesIfResumed(clock, packagedCalendar, day('2026-03-11')).shown.date).toBe('2026-03-18');
  });

  it('stands still from the day of pausing until the day before resumption', () => {
    const resumed = aClock('2026-03-02', 7, { pauses: [aPause('2026-03-04', '2026-03-11')] });
    const days = ['2026-03-03', '2026-03-04', '2026-03-10', '2026-03-11'];
    expect(days.map((on) => isPaused(resumed, packagedCalendar, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('runs again by itself after its maximum', () => {
    const bounded = aClock('2026-03-02', 7, {
      pauses: [aPause('2026-03-04', null, { length: { days: 2, unit: 'workday' } })],
    });
    const days = ['2026-03-06', '2026-03-07'];
    expect(days.map((on) => isPaused(bounded, packagedCalendar, day(on)))).toEqual([true, false]);
  });

  it('has a due date moved by just the days taken out once it is resumed', () => {
    expect(shownOn(aClock('2026-03-02', 7), '2026-03-02')).toBe('2026-03-11');
    const resumed = aClock('2026-03-02', 7, { pauses: [aPause('2026-03-04', '2026-03-05')] });
    expect(shownOn(resumed, '2026-03-05')).toBe('2026-03-12');
  });
});

describe('being overdue', () => {
  it('begins on the working day after the due day, not on it', () => {
    expect(lateFrom(aClock('2026-03-02', 4), '2026-03-09')).toEqual([false, true]);
    expect(isOverdue(aClock('2026-03-02', 4), packagedCalendar, day('2026-03-06'))).toBe(false);
  });

  it('begins on the next working day when the promise is to act at once', () => {
    expect(shownOn(aClock('2026-03-02', 0), '2026-03-02')).toBe('2026-03-02');
    expect(lateFrom(aClock('2026-03-02', 0), '2026-03-03')).toEqual([false, true]);
  });

  it('does not come from a pause, nor go by one', () => {
    const late = aClock('2026-03-02', 1, { pauses: [aPause('2026-03-04', null)] });
    expect(lateFrom(late, '2026-03-04')).toEqual([false, true]);
    expect(isOverdue(late, packagedCalendar, day('2026-03-20'))).toBe(true);
    const still = aClock('2026-03-02', 2, { pauses: [aPause('2026-03-04', null)] });
    expect(isOverdue(still, packagedCalendar, day('2026-03-20'))).toBe(false);
  });

  it('of a limit in calendar days begins the day after its rolled last day', () => {
    const clock = aClock('2026-09-01', 0, { promised: { days: 30, unit: 'calendar-day' } });
    expect(lateFrom(clock, '2026-10-09')).toEqual([false, true]);
  });

  it('of a limit in calendar days waits for a pause that began while it rolled', () => {
    const clock = aClock('2026-09-01', 0, {
      promised: { days: 30, unit: 'calendar-day' },
      pauses: [aPause('2026-10-03', '2026-10-14')],
    });
    expect(shownOn(clock, '2026-10-20')).toBe('2026-10-15');
    expect(lateFrom(clock, '2026-10-16')).toEqual([false, true]);
  });

  it('means used more than the limit and its extension, for any clock', () => {
    fc.assert(
      fc.property(anyClock, fc.integer({ min: -5, max: 160 }), (clock, offset) => {
        const on = addDays(clock.acceptedOn, offset);
        const limit = promisedLimit(clock, packagedCalendar).days;
        // Received on a day off, a promise to act at once has until the first working day, as a promise of one day has.
        const least = isWorkday(packagedCalendar, clock.acceptedOn) ? 0 : 1;
        expect(isOverdue(clock, packagedCalendar, on)).toBe(
          usedByStepping(clock, on) > Math.max(limit, least),
        );
      }),
    );
  });
});

describe('promise, law and extension', () => {
  const permit = aClock('2026-02-13', 3, { statutory: { days: 7, unit: 'calendar-day' } });

  it('C05: the law ends before the promise, so the date shown is the earlier', () => {
    expect(dueDates(permit, packagedCalendar, day('2026-02-13'))).toEqual({
      promised: { date: '2026-02-25', provisional: false },
      statutory: { date: '2026-02-24', provisional: false },
      shown: { date: '2026-02-24', provisional: false },
    });
    const days = ['2026-02-24', '2026-02-25', '2026-02-26'].map(day);
    expect(days.map((on) => isOverdue(permit, packagedCalendar, on))).toEqual([false, false, true]);
    expect(days.map((on) => isStatutorilyOverdue(permit, packagedCalendar, on))).toEqual([false, true, true]);
  });

  const joint = aClock('2026-03-02', 5, { statutory: { days: 20, unit: 'workday' } });
  const extendedOn = (grantedOn: string) => ({
    ...joint,
    extension: { days: 10, grantedOn: day(grantedOn) },
  });

  it('an extension lengthens promise and law', () => {
    expect(promisedLimit(extendedOn('2026-03-09'), packagedCalendar).days).toBe(15);
    expect(statutoryLimit(extendedOn('2026-03-09'))).toEqual({ days: 30, unit: 'workday' });
  });

  it('an extension does not revive a promise that has passed', () => {
    const clock = extendedOn('2026-03-10');
    expect(promisedLimit(clock, packagedCalendar).days).toBe(5);
    expect(statutoryLimit(clock)?.days).toBe(30);
    expect(isOverdue(clock, packagedCalendar, day('2026-03-10'))).toBe(true);
  });

  it('a matter received on a day off was received that day, and counts from the next working day', () => {
    expect(shownOn(aClock('2026-10-24', 1), '2026-10-24')).toBe('2026-10-26');
    expect(shownOn(aClock('2026-10-10', 1), '2026-10-10')).toBe('2026-10-12');
    expect(shownOn(aClock('2026-10-24', 0), '2026-10-26')).toBe('2026-10-26');
    expect(lateFrom(aClock('2026-10-24', 0), '2026-10-27')).toEqual([false, true]);
    expect(lateFrom(aClock('2026-10-24', 1), '2026-10-27')).toEqual([false, true]);
  });
});

describe('a due date, for any clock', () => {
  it('is a working day outside every pause, on which the limit is reached and was not the working day before', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const limit = promisedLimit(clock, packagedCalendar).days;
        const due = dueDatesIfResumed(clock, packagedCalendar, day('2029-12-31')).promised.date;
        expect(isWorkday(packagedCalendar, due)).toBe(true);
        expect(usedByStepping(clock, due)).toBeGreaterThanOrEqual(limit);
        if (limit > 0) expect(usedByStepping(clock, addDays(due, -1))).toBe(limit - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('of the law is a working day too, whatever its unit', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const due = dueDatesIfResumed(clock, packagedCalendar, day('2029-12-31')).statutory?.date;
        expect(due === undefined || isWorkday(packagedCalendar, due)).toBe(true);
      }),
    );
  });
});

describe('revising a clock', () => {
  const clock = aClock('2026-03-02', 5);
  const now = startOf(day('2026-03-05'));
  const revised = (changed: DeadlineClock) =>
    reviseDue({ clock, calendar: packagedCalendar }, { clock: changed, calendar: packagedCalendar }, now);

  it('raises the due version when the date shown moves', () => {
    const changed = { ...clock, extension: { days: 3, grantedOn: day('2026-03-05') } };
    expect(revised(changed)).toEqual({
      clock: { ...changed, dueVersion: 2, dueVersionSince: now },
      moved: {
        from: { date: '2026-03-09', provisional: false },
        to: { date: '2026-03-12', provisional: false },
      },
    });
  });

  it('leaves the version alone when nothing moves', () => {
    expect(revised({ ...clock, statutory: { days: 20, unit: 'workday' } })).toMatchObject({
      clock: { dueVersion: 1 },
      moved: null,
    });
  });

  it('follows a new calendar', () => {
    const late = aClock('2026-12-28', 3);
    const calendar = buildCalendar({ notices: [notice2027], adjustments: [] });
    const { moved } = reviseDue(
      { clock: late, calendar: packagedCalendar },
      { clock: late, calendar },
      startOf(day('2026-12-28')),
    );
    expect(moved).toMatchObject({
      from: { date: '2026-12-31' },
      to: { date: '2027-01-03', provisional: false },
    });
  });
});

describe('the stored form', () => {
  it('reads back as written', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        expect(deadlineClockSchema.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
      }),
    );
  });
});
