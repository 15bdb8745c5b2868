import { describe, expect, it } from 'vitest';

import { dueDate, projectedDueDate, type DayUnit } from '../../../shared/calendar/due-date.ts';
import { buildCalendar, packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import { day, notice2027 } from './days.ts';

describe('a due date', () => {
  it.each<[string, string, number, DayUnit, string]>([
    ['E1 across Spring Festival with a worked Saturday', '2026-02-11', 5, 'workday', '2026-02-25'],
    ['E2 the last day for the one notice, across National Day', '2026-09-30', 5, 'workday', '2026-10-13'],
    ['E3 with a worked Sunday', '2025-09-26', 5, 'workday', '2025-10-10'],
    ['E4 with a worked Sunday before the festival', '2025-01-24', 3, 'workday', '2025-02-05'],
    ['E5 with a worked Sunday', '2024-02-02', 3, 'workday', '2024-02-06'],
    ['E7 of the law', '2026-04-01', 20, 'workday', '2026-04-30'],
    ['E7 of the law with its extension', '2026-04-01', 30, 'workday', '2026-05-18'],
    ['E9 that still lies in the published year', '2026-12-28', 3, 'workday', '2026-12-31'],
    ['E10 received on a Saturday off', '2026-10-24', 1, 'workday', '2026-10-26'],
    ['E11 received on a worked Saturday', '2026-10-10', 1, 'workday', '2026-10-12'],
    ['E12 in calendar days, rolled off the holiday', '2026-09-01', 30, 'calendar-day', '2026-10-08'],
    ['in calendar days that end on a working day', '2026-08-31', 30, 'calendar-day', '2026-09-30'],
    ['of nought days is the day itself', '2026-03-02', 0, 'workday', '2026-03-02'],
    [
      'of nought days received on a day off is the next working day',
      '2026-10-24',
      0,
      'workday',
      '2026-10-26',
    ],
    ['of nought calendar days is the day itself', '2026-03-02', 0, 'calendar-day', '2026-03-02'],
  ])('%s: %s and %i %ss end on %s', (_, from, days, unit, expected) => {
    expect(dueDate(packagedCalendar, day(from), { days, unit })).toEqual({ ok: true, value: expected });
    expect(projectedDueDate(packagedCalendar, day(from), { days, unit })).toEqual({
      date: expected,
      provisional: false,
    });
  });

  it('E9 refuses to leave the published years, naming the year, and projects provisionally', () => {
    const limit = { days: 5, unit: 'workday' } as const;
    expect(dueDate(packagedCalendar, day('2026-12-28'), limit)).toMatchObject({
      ok: false,
      error: {
        code: 'CAL_UNCOVERED',
        facts: { year: 2027 },
        detail: { zh: '到期日暂不能确定（2027年放假安排尚未导入）' },
      },
    });
    // New Year is fixed by law, so the fourth working day is Monday the 4th.
    expect(projectedDueDate(packagedCalendar, day('2026-12-28'), limit)).toEqual({
      date: '2027-01-05',
      provisional: true,
    });
  });

  it('is certain once the notice is imported, December included', () => {
    const calendar = buildCalendar({ notices: [notice2027], adjustments: [] });
    expect(dueDate(calendar, day('2026-12-28'), { days: 3, unit: 'workday' })).toEqual({
      ok: true,
      value: '2027-01-03',
    });
    expect(dueDate(calendar, day('2026-12-28'), { days: 6, unit: 'workday' })).toEqual({
      ok: true,
      value: '2027-01-06',
    });
  });

  it('refuses a day before the published years', () => {
    expect(dueDate(packagedCalendar, day('2003-06-02'), { days: 1, unit: 'workday' })).toMatchObject({
      error: { code: 'CAL_UNCOVERED', facts: { year: 2003 } },
    });
  });
});
