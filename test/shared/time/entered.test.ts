import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, startOf } from '../../../shared/time/clock.ts';
import { addDays, dayNumberOf } from '../../../shared/time/dates.ts';
import { enteredDate, enteredInstant } from '../../../shared/time/entered.ts';

describe('a day that is entered', () => {
  it.each([
    ['1599-12-31', false],
    ['1600-01-01', true],
    ['2026-03-02', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['0000-01-01', false],
    ['0001-01-01', false],
    ['9999-12-31', false],
    ['+002026-03-02', false],
    ['2026-3-2', false],
    ['2026-03-02T00:00:00Z', false],
    ['', false],
  ])('%s is taken: %s', (entered, taken) => expect(enteredDate.safeParse(entered).success).toBe(taken));

  it('gets one fault, whatever is wrong with it', () => {
    for (const entered of ['0000-01-01', '2026-02-29', 'x', 3])
      expect(enteredDate.safeParse(entered).error?.issues).toHaveLength(1);
  });

  it('can be reckoned with', () => {
    for (const entered of ['1600-01-01', '2199-12-31']) {
      const day = enteredDate.parse(entered);
      expect(dateOf(startOf(day))).toBe(day);
      expect(dayNumberOf(addDays(day, 1)) - dayNumberOf(addDays(day, -1))).toBe(2);
    }
  });
});

describe('an instant that is entered', () => {
  it.each([
    ['in UTC with milliseconds', '2026-03-02T01:30:00.000Z', '2026-03-02T01:30:00.000Z'],
    ['in UTC without', '2026-03-02T01:30:00Z', '2026-03-02T01:30:00.000Z'],
    ['with the offset of Shanghai', '2026-03-02T09:30:00+08:00', '2026-03-02T01:30:00.000Z'],
    ['with an offset behind UTC', '2026-03-01T20:30:00-05:00', '2026-03-02T01:30:00.000Z'],
    ['with half hours of offset', '2026-03-02T07:00:00+05:30', '2026-03-02T01:30:00.000Z'],
    ['with the offset nobody knows', '2026-03-02T01:30:00-00:00', '2026-03-02T01:30:00.000Z'],
    ['with a tenth of a second', '2026-03-02T01:30:00.5Z', '2026-03-02T01:30:00.500Z'],
    ['with microseconds, cut', '2026-03-02T01:30:00.123999Z', '2026-03-02T01:30:00.123Z'],
    ['in small letters', '2026-03-02t01:30:00z', '2026-03-02T01:30:00.000Z'],
    ['at a leap second', '2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['at a leap second of Shanghai', '2017-01-01T07:59:60+08:00', '2017-01-01T00:00:00.000Z'],
    ['at the first moment', '1600-01-01T00:00:00+08:00', '1599-12-31T16:00:00.000Z'],
    ['at the last moment', '2199-12-31T23:59:59.999+08:00', '2199-12-31T15:59:59.999Z'],
  ])('%s is kept in UTC', (_, entered, kept) => expect(enteredInstant.parse(entered)).toBe(kept));

  it.each([
    ['without an offset', '2026-03-02T01:30:00'],
    ['without seconds', '2026-03-02T01:30Z'],
    ['a day alone', '2026-03-02'],
    ['with a space for T', '2026-03-02 01:30:00Z'],
    ['on no day', '2026-02-29T01:30:00Z'],
    ['at hour 24', '2026-03-02T24:00:00Z'],
    ['at second 60 of no leap second', '2026-03-02T01:30:60Z'],
    ['with an offset of 24 hours', '2026-03-02T01:30:00+24:00'],
    ['with an offset without its colon', '2026-03-02T01:30:00+0800'],
    ['one moment too early', '1599-12-31T23:59:59.999+08:00'],
    ['one moment too late', '2200-01-01T00:00:00+08:00'],
    ['at the end of time', '9999-12-31T23:59:59-23:59'],
    ['before the first year', '0000-01-01T00:00:00+23:59'],
    ['in words', '明天上午'],
  ])('%s is refused', (_, entered) => expect(enteredInstant.safeParse(entered).success).toBe(false));

  it('agrees with the clock of the machine for every offset', () => {
    const minute = fc.integer({ min: -1439, max: 1439 });
    const moment = fc.date({ min: new Date('1700-01-01'), max: new Date('2199-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, minute, (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const size = Math.abs(offset);
        const hours = String(Math.trunc(size / 60)).padStart(2, '0');
        const written = `${local}${offset < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
        return enteredInstant.parse(written) === date.toISOString();
      }),
    );
  });
});
