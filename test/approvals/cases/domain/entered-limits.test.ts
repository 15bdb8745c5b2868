import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectedDueDate, type DayCount } from '../../../../shared/calendar/due-date.ts';
import { packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { faultsOfLimits, mayEndLater } from '../../../../services/approvals/cases/domain/entered-limits.ts';

const workdays = (days: number): DayCount => ({ days, unit: 'workday' });
const calendarDays = (days: number): DayCount => ({ days, unit: 'calendar-day' });

describe('limits entered with a case (rulings 26)', () => {
  it.each([
    ['one day shorter', workdays(4), workdays(5), false],
    ['the same', workdays(5), workdays(5), false],
    ['one day longer', workdays(6), workdays(5), true],
    ['calendar days for as many working days', calendarDays(5), workdays(5), false],
    ['one calendar day more than there are working days', calendarDays(6), workdays(5), true],
    ['working days for more calendar days: days off decide', workdays(3), calendarDays(10), true],
    ['at once', workdays(0), calendarDays(10), false],
    ['anything more than at once', workdays(1), workdays(0), true],
  ])('%s', (_, limit, than, later) => {
    expect(mayEndLater(limit, than)).toBe(later);
  });

  it('what is taken for shorter never ends later, from any day on', () => {
    const limit = fc.record({
      days: fc.integer({ min: 0, max: 40 }),
      unit: fc.constantFrom('workday' as const, 'calendar-day' as const),
    });
    const from = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(limit, limit, from, (entered, known, offset) => {
        fc.pre(!mayEndLater(entered, known));
        const day = addDays(dateSchema.parse('2024-01-01'), offset);
        const [one, other] = [entered, known].map((each) => projectedDueDate(packagedCalendar, day, each));
        expect(one!.date <= other!.date).toBe(true);
      }),
    );
  });

  it('names each limit at fault with the catalogue’s', () => {
    const inForce = { promised: workdays(3), statutory: calendarDays(7) };
    const faultsOf = (entered: Parameters<typeof faultsOfLimits>[0]) =>
      faultsOfLimits(entered, inForce, '/nodes/0').map(({ pointer, detail }) => [pointer, detail.zh]);
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ promisedLimit: workdays(2), statutoryLimit: calendarDays(7) })).toEqual([]);
    expect(faultsOf({ promisedLimit: workdays(300), statutoryLimit: null })).toEqual([
      ['/nodes/0/promisedLimit', expect.stringContaining('3个工作日')],
      ['/nodes/0/statutoryLimit', expect.stringContaining('7日')],
    ]);
    expect(faultsOf({ statutoryLimit: calendarDays(6) })).toHaveLength(1);
  });
});
