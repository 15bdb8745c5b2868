import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema, toInstant, type Instant } from '../../../../shared/time/clock.ts';
import {
  beginCalendarWatch,
  settleCalendarWatch,
} from '../../../../services/approvals/county/domain/calendar-watch.ts';
import { at, justBefore, rules } from '../../support/assignments.ts';

const notice = (year: number) => ({
  year,
  noticeNumber: `（虚构）〔${year - 1}〕1号`,
  version: 1,
  holidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) =>
    dateSchema.parse(`${year}-${day}`),
  ),
  workdays: [],
});
const withYears = (...years: number[]) => ({
  ...rules(),
  calendar: buildCalendar({ notices: years.map(notice), adjustments: [] }),
});

/** The days on which reminders fall when the watch is looked at at these instants. */
const remindersAt = (instants: readonly Instant[], county = rules()) => {
  let watch = beginCalendarWatch(county);
  return instants.flatMap((instant) => {
    const settled = settleCalendarWatch(watch, county, instant);
    watch = settled.watch;
    return settled.events.map(({ fact }) => ('missingYear' in fact ? [instant, fact.missingYear] : []));
  });
};

describe('the watch over the calendar of next year', () => {
  it('says nothing until 1 November begins and reminds at its first instant', () => {
    expect(remindersAt([at('2026-03-02'), justBefore('2026-11-01')])).toEqual([]);
    expect(remindersAt([at('2026-11-01', '00:00')])).toEqual([[at('2026-11-01', '00:00'), 2027]]);
  });

  it('reminds the clerk of the coordinating office of the year that is missing', () => {
    const [event] = settleCalendarWatch(beginCalendarWatch(rules()), rules(), at('2026-11-02')).events;
    expect(event).toEqual({
      type: 'approvals.calendar.missing.v1',
      audience: [
        { kind: 'post', capacity: 'responsible', department: 'leading-group-office', post: 'clerk' },
      ],
      fact: { missingYear: 2027, publishedThrough: '2026-12-31' },
    });
  });

  it('reminds once on a day, however often it is looked at, and again on the next, days off included', () => {
    const days = ['2026-11-06', '2026-11-07', '2026-11-08'];
    const looks = days.flatMap((day) => [at(day, '00:00'), at(day, '12:00'), at(day, '23:59')]);
    expect(remindersAt(looks).map(([instant]) => instant)).toEqual(days.map((day) => at(day, '00:00')));
  });

  it('is one reminder after a jump of many days, then daily', () => {
    const looks = [at('2026-11-01'), at('2026-12-20', '09:00'), at('2026-12-20', '09:05'), at('2026-12-21')];
    expect(remindersAt(looks).map(([instant]) => instant)).toEqual([
      at('2026-11-01'),
      at('2026-12-20', '09:00'),
      at('2026-12-21'),
    ]);
  });

  it('goes on into the year that is missing', () => {
    expect(remindersAt([at('2027-02-10')])).toEqual([[at('2027-02-10'), 2027]]);
  });

  it('falls silent once the year is imported and looks again on 1 November of that year', () => {
    const told = settleCalendarWatch(beginCalendarWatch(rules()), rules(), at('2026-11-05')).watch;
    const imported = settleCalendarWatch(told, withYears(2027), at('2026-11-06', '00:00'));
    expect(imported).toEqual({
      watch: { remindedOn: '2026-11-05', nextCheckAt: at('2027-11-01', '00:00') },
      events: [],
    });
  });

  it('names the first year that is missing, not one after a gap', () => {
    expect(remindersAt([at('2026-11-02')], withYears(2028))).toEqual([[at('2026-11-02'), 2027]]);
  });

  it('reminds at most once a day whenever it is looked at, and is always to be looked at later', () => {
    const minute = fc.integer({ min: 0, max: 200 * 1440 });
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 60 }), (minutes) => {
        const start = Date.parse(at('2026-10-01', '00:00'));
        let watch = beginCalendarWatch(rules());
        const reminded: string[] = [];
        for (const offset of [...minutes].sort((one, other) => one - other)) {
          const now = toInstant(new Date(start + offset * 60_000));
          const settled = settleCalendarWatch(watch, rules(), now);
          watch = settled.watch;
          expect(watch.nextCheckAt > now).toBe(true);
          if (settled.events.length > 0) reminded.push(String(watch.remindedOn));
        }
        expect(new Set(reminded).size).toBe(reminded.length);
        expect(reminded.every((day) => day >= '2026-11-01')).toBe(true);
      }),
    );
  });
});
