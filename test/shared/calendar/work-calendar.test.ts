import fc from 'fast-check';
import { LegalHoliday } from 'tyme4ts';
import { describe, expect, it } from 'vitest';

import { yearNoticeSchema } from '../../../shared/calendar/notices.ts';
import {
  buildCalendar,
  isWorkday,
  nextWorkdayAfter,
  nextWorkdayOnOrAfter,
  nthWorkdayAfter,
  packagedCalendar,
  settledThrough,
  unpublishedYearBetween,
  workdaysBetween,
} from '../../../shared/calendar/work-calendar.ts';
import { addDays, dayNumberOf, daysBetween } from '../../../shared/time/dates.ts';
import { day, daysFrom, notice2027 } from './days.ts';

const anyDay = fc
  .integer({ min: dayNumberOf(day('2001-01-01')), max: dayNumberOf(day('2041-12-31')) })
  .map((number) => addDays(day('1970-01-01'), number));

const isWorkdayByTyme = (date: string): boolean => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const holiday = LegalHoliday.fromYmd(year, month, dayOfMonth);
  if (holiday !== null) return holiday.isWork();
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
};

describe('the working days of the published years', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('E13: %i has %i of them', (year, expected) => {
    expect(workdaysBetween(packagedCalendar, day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(expected);
  });

  it.each([
    ['2024-02-04', true, 'a Sunday worked in exchange for Spring Festival'],
    ['2025-10-08', false, 'a Wednesday off'],
    ['2026-01-01', false, 'New Year'],
    ['2026-02-14', true, 'a Saturday worked'],
    ['2026-02-15', false, 'the first day of Spring Festival'],
    ['2026-02-23', false, 'the last day of Spring Festival, a Monday'],
    ['2026-02-24', true, 'the Tuesday after it'],
    ['2006-12-31', true, 'a December Sunday set by the notice of the next year'],
    ['2022-12-31', false, 'a December Saturday set by the notice of the next year'],
    ['2020-01-31', false, 'a Friday added to Spring Festival by a later notice'],
    ['2020-02-01', false, 'a Saturday that was to be worked, and by a later notice was not'],
    ['2020-02-02', false, 'a Sunday added to Spring Festival by a later notice'],
    ['2020-02-03', true, 'the Monday after it'],
    ['2019-04-28', true, 'a Sunday worked in exchange for Labour Day'],
    ['2019-05-05', true, 'the second Sunday worked in exchange for Labour Day'],
    ['2015-09-03', false, 'a Thursday off for a single year'],
    ['2015-09-04', false, 'a Friday off for a single year'],
    ['2015-09-05', false, 'the Saturday after it'],
    ['2015-09-06', true, 'a Sunday worked for it'],
  ])('%s counts as worked: %s (%s)', (date, worked) => {
    expect(isWorkday(packagedCalendar, day(date))).toBe(worked);
  });

  it('agrees with an independent source on every day of 2024–2026', () => {
    const days = daysFrom(day('2024-01-01'), day('2026-12-31'));
    expect(days).toHaveLength(1096);
    expect(days.filter((date) => isWorkday(packagedCalendar, date) !== isWorkdayByTyme(date))).toEqual([]);
  });
});

describe('counting', () => {
  it('W(a,b] leaves out the first day and takes in the last', () => {
    expect(workdaysBetween(packagedCalendar, day('2026-03-02'), day('2026-03-02'))).toBe(0);
    expect(workdaysBetween(packagedCalendar, day('2026-03-02'), day('2026-03-03'))).toBe(1);
    expect(workdaysBetween(packagedCalendar, day('2026-02-13'), day('2026-02-14'))).toBe(1);
    expect(workdaysBetween(packagedCalendar, day('2026-02-14'), day('2026-02-23'))).toBe(0);
  });

  it('W is never negative', () => {
    expect(workdaysBetween(packagedCalendar, day('2026-03-13'), day('2026-03-02'))).toBe(0);
  });

  it('W equals stepping through the days one by one, inside and outside the tabulated years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (after, length) => {
        const upTo = addDays(after, length);
        const stepped = daysFrom(after, upTo).filter(
          (date) => date > after && isWorkday(packagedCalendar, date),
        );
        expect(workdaysBetween(packagedCalendar, after, upTo)).toBe(stepped.length);
      }),
    );
  });

  it('the n-th working day after a date is worked and has n working days up to it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (date, n) => {
        const reached = nthWorkdayAfter(packagedCalendar, date, n);
        expect(isWorkday(packagedCalendar, reached)).toBe(true);
        expect(workdaysBetween(packagedCalendar, date, reached)).toBe(n);
      }),
    );
  });

  it('the next working day lies after the day, or on it when asked so', () => {
    expect(nextWorkdayAfter(packagedCalendar, day('2026-09-30'))).toBe('2026-10-08');
    expect(nextWorkdayOnOrAfter(packagedCalendar, day('2026-09-30'))).toBe('2026-09-30');
    expect(nextWorkdayOnOrAfter(packagedCalendar, day('2026-10-01'))).toBe('2026-10-08');
    expect(nextWorkdayAfter(packagedCalendar, day('2026-10-09'))).toBe('2026-10-10');
  });
});

describe('beyond the published years', () => {
  it('knows no more than the weeks and the holidays which the law fixes to a date', () => {
    expect(isWorkday(packagedCalendar, day('2027-01-01'))).toBe(false);
    expect(isWorkday(packagedCalendar, day('2027-01-04'))).toBe(true);
    expect(isWorkday(packagedCalendar, day('2027-10-01'))).toBe(false);
    expect(isWorkday(packagedCalendar, day('2027-10-04'))).toBe(true);
  });

  it('names the first year that is not published, on either side', () => {
    expect(unpublishedYearBetween(packagedCalendar, day('2004-01-01'), day('2026-12-31'))).toBeNull();
    expect(unpublishedYearBetween(packagedCalendar, day('2026-12-31'), day('2027-01-01'))).toBe(2027);
    expect(unpublishedYearBetween(packagedCalendar, day('2029-03-01'), day('2030-01-01'))).toBe(2029);
    expect(unpublishedYearBetween(packagedCalendar, day('2003-12-31'), day('2026-01-05'))).toBe(2003);
  });

  it('settles nothing later than the last published day', () => {
    expect(settledThrough(packagedCalendar, day('2026-12-30'))).toBe('2026-12-30');
    expect(settledThrough(packagedCalendar, day('2027-02-01'))).toBe('2026-12-31');
  });
});

describe('an imported notice', () => {
  const calendar = buildCalendar({ notices: [notice2027], adjustments: [] });

  it('publishes its year', () => {
    expect(calendar.publishedThrough).toBe('2027-12-31');
    expect(isWorkday(calendar, day('2027-01-03'))).toBe(true);
  });

  it('may change days of the December before', () => {
    expect(isWorkday(packagedCalendar, day('2026-12-31'))).toBe(true);
    expect(isWorkday(calendar, day('2026-12-31'))).toBe(false);
    expect(isWorkday(calendar, day('2026-12-27'))).toBe(true);
  });

  it('yields to a correction of a higher version, whatever the order of import', () => {
    const correction = { ...notice2027, version: 2, workdays: [day('2027-01-09')] };
    for (const notices of [
      [notice2027, correction],
      [correction, notice2027],
    ]) {
      const corrected = buildCalendar({ notices, adjustments: [] });
      expect(isWorkday(corrected, day('2027-01-03'))).toBe(false);
      expect(isWorkday(corrected, day('2027-01-09'))).toBe(true);
    }
  });

  it('replaces a packaged year that it speaks for', () => {
    const notice2026 = {
      ...notice2027,
      year: 2026,
      holidays: ['2026-01-01', '2026-05-01', '2026-05-02', '2026-10-01', '2026-10-02', '2026-10-03'].map(day),
      workdays: [],
    };
    const replaced = buildCalendar({ notices: [notice2026], adjustments: [] });
    expect(isWorkday(replaced, day('2026-02-14'))).toBe(false);
    expect(isWorkday(replaced, day('2026-02-16'))).toBe(true);
    expect(isWorkday(replaced, day('2025-10-08'))).toBe(false);
  });

  it('publishes nothing across a gap', () => {
    const notice2028 = {
      ...notice2027,
      year: 2028,
      holidays: notice2027.holidays.map((date) => day(date.replace('2027', '2028').replace('2026', '2027'))),
      workdays: [],
    };
    expect(buildCalendar({ notices: [notice2028], adjustments: [] }).publishedThrough).toBe('2026-12-31');
    expect(buildCalendar({ notices: [notice2028, notice2027], adjustments: [] }).publishedThrough).toBe(
      '2028-12-31',
    );
  });

  it.each([
    ['names a day of another year', { workdays: [day('2028-01-08')] }],
    ['names a November of the year before', { workdays: [day('2026-11-28')] }],
    ['has a day both off and worked', { workdays: [day('2027-01-01')] }],
    ['forgets a holiday which the law fixes', { holidays: [day('2027-01-01')] }],
    ['has no number', { noticeNumber: ' ' }],
  ])('is refused when it %s', (_, change) => {
    expect(yearNoticeSchema.safeParse(notice2027).success).toBe(true);
    expect(yearNoticeSchema.safeParse({ ...notice2027, ...change }).success).toBe(false);
  });
});

describe("a county's own adjustment", () => {
  const flood = {
    date: day('2026-07-15'),
    kind: 'holiday',
    name: '汛期停工',
    noticeNumber: '奉节府办〔2026〕示例号',
  } as const;

  it('changes its day and nothing else', () => {
    const calendar = buildCalendar({ notices: [], adjustments: [flood] });
    const changed = daysFrom(day('2026-01-01'), day('2026-12-31')).filter(
      (date) => isWorkday(calendar, date) !== isWorkday(packagedCalendar, date),
    );
    expect(changed).toEqual(['2026-07-15']);
    expect(calendar.publishedThrough).toBe(packagedCalendar.publishedThrough);
  });

  it('outranks the notice', () => {
    const adjustments = [{ ...flood, date: day('2027-01-01'), kind: 'workday' } as const];
    expect(isWorkday(buildCalendar({ notices: [notice2027], adjustments }), day('2027-01-01'))).toBe(true);
  });
});

describe('the version of a calendar', () => {
  const versionOf = (sources: Parameters<typeof buildCalendar>[0]): string => buildCalendar(sources).version;

  it('is the same for the same working days', () => {
    expect(versionOf({ notices: [], adjustments: [] })).toBe(packagedCalendar.version);
    expect(versionOf({ notices: [notice2027], adjustments: [] })).toBe(
      versionOf({ notices: [{ ...notice2027, noticeNumber: '另一号' }], adjustments: [] }),
    );
  });

  it('changes when a day or the published span changes', () => {
    const named = { date: day('2026-07-15'), name: '汛期停工', noticeNumber: '示例号' };
    const versions = [
      packagedCalendar.version,
      versionOf({ notices: [notice2027], adjustments: [] }),
      versionOf({ notices: [], adjustments: [{ ...named, kind: 'holiday' }] }),
    ];
    expect(new Set(versions).size).toBe(3);
    expect(versionOf({ notices: [], adjustments: [{ ...named, kind: 'workday' }] })).toBe(
      packagedCalendar.version,
    );
  });
});

describe('plain dates', () => {
  it('add and subtract across months, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
  });
});
