import { describe, expect, it } from 'vitest';

import { packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import type { DeadlineClock } from '../../../shared/deadlines/deadline-clock.ts';
import { defaultLadder, ladderSchema, yellowDays } from '../../../shared/deadlines/ladder.ts';
import { lightOf, readClock, remaining } from '../../../shared/deadlines/reading.ts';
import { day } from '../calendar/days.ts';
import { aClock, aPause } from './clocks.ts';

const lightsOn = (clock: DeadlineClock, days: readonly string[]) =>
  days.map((on) => lightOf(clock, packagedCalendar, defaultLadder, day(on)));

describe('the light of a matter', () => {
  it('is grey until its clock has started', () => {
    expect(lightOf(null, packagedCalendar, defaultLadder, day('2026-03-02'))).toBe('grey');
    expect(lightsOn(aClock('2026-03-02', 5), ['2026-03-01', '2026-03-02'])).toEqual(['grey', 'green']);
  });

  it('with five days turns yellow when two are left, and red the working day after the due day', () => {
    const days = ['2026-03-04', '2026-03-05', '2026-03-09', '2026-03-10'];
    expect(lightsOn(aClock('2026-03-02', 5), days)).toEqual(['green', 'yellow', 'yellow', 'red']);
  });

  it('with one day or none is yellow at once', () => {
    expect(lightsOn(aClock('2026-03-02', 1), ['2026-03-02', '2026-03-03', '2026-03-04'])).toEqual([
      'yellow',
      'yellow',
      'red',
    ]);
    expect(lightsOn(aClock('2026-03-02', 0), ['2026-03-02', '2026-03-03'])).toEqual(['yellow', 'red']);
  });

  it('stays yellow on days off after the due day', () => {
    expect(lightsOn(aClock('2026-03-02', 4), ['2026-03-06', '2026-03-07', '2026-03-09'])).toEqual([
      'yellow',
      'yellow',
      'red',
    ]);
  });

  it('is blue while paused and goes on from where it was', () => {
    const clock = aClock('2026-03-02', 7, { pauses: [aPause('2026-03-04', '2026-03-11')] });
    const days = [
      '2026-03-03',
      '2026-03-04',
      '2026-03-10',
      '2026-03-11',
      '2026-03-13',
      '2026-03-16',
      '2026-03-19',
    ];
    expect(lightsOn(clock, days)).toEqual(['green', 'blue', 'blue', 'green', 'yellow', 'yellow', 'red']);
  });

  it('stays red while paused', () => {
    expect(
      lightsOn(aClock('2026-03-02', 1, { pauses: [aPause('2026-03-04', null)] }), [
        '2026-03-04',
        '2026-03-20',
      ]),
    ).toEqual(['red', 'red']);
  });

  it('is a red star once the law is broken, whatever else holds', () => {
    const statutory = { days: 3, unit: 'workday' } as const;
    const clock = aClock('2026-03-02', 2, { statutory, pauses: [aPause('2026-03-06', null)] });
    expect(lightsOn(clock, ['2026-03-05', '2026-03-06', '2026-03-20'])).toEqual([
      'red',
      'red-star',
      'red-star',
    ]);
  });

  it('warns of the law where it ends before the promise', () => {
    const clock = aClock('2026-03-02', 10, { statutory: { days: 7, unit: 'calendar-day' } });
    const days = ['2026-03-03', '2026-03-04', '2026-03-09', '2026-03-10'];
    expect(lightsOn(clock, days)).toEqual(['green', 'yellow', 'yellow', 'red-star']);
  });

  it('turns red by no day beyond the published years', () => {
    expect(lightsOn(aClock('2026-12-28', 3), ['2026-12-31', '2027-01-04', '2027-03-01'])).toEqual([
      'yellow',
      'yellow',
      'yellow',
    ]);
    expect(lightsOn(aClock('2026-12-28', 2), ['2026-12-30', '2026-12-31', '2027-03-01'])).toEqual([
      'yellow',
      'red',
      'red',
    ]);
  });
});

describe('the days of yellow', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [10, 3],
    [11, 4],
    [20, 6],
    [45, 14],
    [70, 21],
  ])('of a promise of %i days are %i', (days, expected) => {
    expect(yellowDays(defaultLadder, days)).toBe(expected);
  });

  it('are what a county sets', () => {
    expect(yellowDays({ ...defaultLadder, yellowPercent: 50, yellowAtLeast: 3 }, 4)).toBe(3);
    expect(yellowDays({ ...defaultLadder, yellowPercent: 50, yellowAtLeast: 3 }, 9)).toBe(5);
  });
});

describe('a ladder', () => {
  it('must rise', () => {
    expect(ladderSchema.safeParse(defaultLadder).success).toBe(true);
    const level = { ...defaultLadder, steps: { ...defaultLadder.steps, 'rung-3': 3 } };
    expect(ladderSchema.safeParse(level).success).toBe(false);
  });
});

describe('the days left', () => {
  it('count down to the due day and below nought after it', () => {
    const clock = aClock('2026-03-02', 4);
    const days = ['2026-03-02', '2026-03-03', '2026-03-06', '2026-03-08', '2026-03-09'].map(day);
    expect(days.map((on) => remaining(clock, packagedCalendar, on))).toEqual([4, 3, 0, 0, -1]);
  });

  it('do not shrink while paused', () => {
    const clock = aClock('2026-03-02', 4, { pauses: [aPause('2026-03-03', null)] });
    expect(remaining(clock, packagedCalendar, day('2026-03-20'))).toBe(3);
  });
});

describe('reading a clock', () => {
  it('tells everything a person is shown', () => {
    const clock = aClock('2026-03-02', 7, {
      pauses: [aPause('2026-03-04', null)],
      statutory: { days: 20, unit: 'workday' },
    });
    expect(readClock(clock, packagedCalendar, defaultLadder, day('2026-03-11'))).toEqual({
      acceptedOn: '2026-03-02',
      used: 2,
      remaining: 5,
      light: 'blue',
      paused: true,
      overdue: false,
      statutorilyOverdue: false,
      due: null,
      dueIfResumedToday: {
        promised: { date: '2026-03-18', provisional: false },
        statutory: { date: '2026-04-07', provisional: false },
        shown: { date: '2026-03-18', provisional: false },
      },
      provisional: false,
    });
  });

  it('says when the count has left the published years', () => {
    expect(
      readClock(aClock('2026-12-28', 5), packagedCalendar, defaultLadder, day('2027-01-04')).provisional,
    ).toBe(true);
  });
});
