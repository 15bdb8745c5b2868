import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  dayCountSchema,
  longestLimit,
  mostDaysStored,
  projectedDueDate,
  type DayUnit,
} from '../../../shared/calendar/due-date.ts';
import { packagedCalendar, workdaysBetween } from '../../../shared/calendar/work-calendar.ts';
import { defineEndpoint, none } from '../../../shared/http/endpoint.ts';
import { success } from '../../../shared/outcome.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { dateFaultOf } from '../../../shared/time/entered.ts';

const today = dateSchema.parse('2026-03-02');

const endpoint = defineEndpoint({
  act: 'limit.put',
  method: 'put',
  path: '/v1/limits',
  summary: 'Limits',
  tag: 'Limits',
  params: none,
  query: none,
  input: z.strictObject({
    one: dayCountSchema.optional(),
    many: z
      .array(z.union([dayCountSchema.extend({ note: z.string() }), z.strictObject({ on: z.string() })]))
      .optional(),
    named: z.record(z.string(), z.object({ limit: dayCountSchema.nullable() })).optional(),
  }),
  status: 200,
  output: z.object({}),
  refusals: [],
  handle: () => Promise.resolve(success({ body: {} })),
});

const faultsOf = (input: unknown) => {
  const parsed = endpoint.parse({ params: {}, query: {}, input, today });
  return parsed.ok ? [] : parsed.error.map(({ pointer, detail }) => [pointer, detail.zh]);
};

const workdaysOf = (year: number): number =>
  workdaysBetween(
    packagedCalendar,
    dateSchema.parse(`${String(year - 1)}-12-31`),
    dateSchema.parse(`${String(year)}-12-31`),
  );

const longest = Object.entries(longestLimit) as [DayUnit, number][];
const words = { workday: '不得超过2480个工作日', 'calendar-day': '不得超过3650日' };

describe('a limit that somebody sets', () => {
  it.each(longest)('in %ss is at most %i days long, wherever a request takes one', (unit, days) => {
    const [longestOne, longer] = [
      { days, unit },
      { days: days + 1, unit },
    ];
    expect(
      faultsOf({
        one: longestOne,
        many: [{ ...longestOne, note: '甲' }],
        named: { 甲: { limit: longestOne } },
      }),
    ).toEqual([]);
    expect(faultsOf({ one: longer })).toEqual([['/body/one/days', words[unit]]]);
    expect(faultsOf({ many: [{ on: '甲' }, { ...longer, note: '甲' }] })).toEqual([
      ['/body/many/1/days', words[unit]],
    ]);
    expect(faultsOf({ named: { a: { limit: longer } } })).toEqual([
      ['/body/named/a/limit/days', words[unit]],
    ]);
  });

  it.each(longest)('in %ss ends within the years in which people may name a day', (unit, days) => {
    for (let offset = 0; offset < 366; offset += 1) {
      const from = addDays(dateSchema.parse('2016-01-01'), offset);
      const { date, provisional } = projectedDueDate(packagedCalendar, from, { days, unit });
      expect([from, provisional]).toEqual([from, false]);
      // Days off at its very end come on top.
      const last = unit === 'workday' ? date : addDays(from, days);
      expect([from, dateFaultOf(last, 'work', from)]).toEqual([from, null]);
    }
  });

  it('was longer once, and what was stored then can be read', () => {
    expect(dayCountSchema.safeParse({ days: mostDaysStored, unit: 'workday' }).success).toBe(true);
    expect(mostDaysStored).toBe(3660);
  });

  it('rests on years of no fewer working days than are published', () => {
    const years = Array.from({ length: 12 }, (_, n) => 2015 + n);
    expect(Math.min(...years.map(workdaysOf)) * 10).toBeGreaterThanOrEqual(longestLimit.workday);
  });
});
