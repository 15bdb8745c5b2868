import { describe, expect, it } from 'vitest';
import { countyCodeSchema, departmentIdSchema } from '../../../../shared/identifiers.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import {
  calendarOf,
  changeSettings,
  importYear,
  newCounty,
  settingsOf,
  type County,
} from '../../../../services/approvals/county/domain/county.ts';
import { settingsOverridesSchema } from '../../../../services/approvals/county/domain/settings-overrides.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';

const fengjie = newCounty(countyCodeSchema.parse('500236'));
const content = (year: number, extra: string[] = []) => ({
  year,
  noticeNumber: `（虚构）〔${year - 1}〕1号`,
  holidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
    .map((day) => `${year}-${day}`)
    .concat(extra)
    .map((day) => dateSchema.parse(day)),
  workdays: [],
});
const after = (county: County, ...years: ReturnType<typeof content>[]): County =>
  years.reduce((now, year) => importYear(now, year)?.county ?? now, county);

describe('the settings of a county', () => {
  it('are the defaults until it sets its own', () => {
    expect(settingsOf(fengjie)).toEqual(defaultSettings);
  });

  it('follow the defaults in everything the county leaves out', () => {
    const overrides = settingsOverridesSchema.parse({
      screeningDepartment: 'development-and-reform',
      audiences: { 'rung-2': [{ place: 'assigned-post', capacity: 'informed' }] },
    });
    const settings = settingsOf(changeSettings(fengjie, overrides).county);
    expect(settings).toEqual({
      ...defaultSettings,
      screeningDepartment: departmentIdSchema.parse('development-and-reform'),
      audiences: {
        ...defaultSettings.audiences,
        'rung-2': [{ place: 'assigned-post', capacity: 'informed' }],
      },
    });
  });

  it('refuse a ladder whose rungs do not rise', () => {
    const steps = { 'rung-1': 3, 'rung-2': 3, 'rung-3': 5, 'rung-4': 10, 'rung-5': 15 };
    const ladder = { ...defaultSettings.ladder, steps };
    expect(settingsOverridesSchema.safeParse({ ladder }).success).toBe(false);
  });
});

describe('importing calendar years', () => {
  it('publishes the years up to the first that is missing', () => {
    expect(calendarOf(fengjie).publishedThrough).toBe('2026-12-31');
    expect(calendarOf(after(fengjie, content(2027))).publishedThrough).toBe('2027-12-31');
    expect(calendarOf(after(fengjie, content(2028))).publishedThrough).toBe('2026-12-31');
    expect(calendarOf(after(fengjie, content(2028), content(2027))).publishedThrough).toBe('2028-12-31');
  });

  it('counts the corrections of a year and keeps the last', () => {
    const corrected = importYear(after(fengjie, content(2027)), content(2027, ['2027-02-08']));
    expect(corrected?.county.notices).toEqual([{ ...content(2027, ['2027-02-08']), version: 2 }]);
    expect(corrected?.events).toMatchObject([
      { type: 'approvals.calendar.imported.v1', fact: { notice: { year: 2027, version: 2 } } },
    ]);
  });

  it('does nothing when the same arrangement comes again', () => {
    expect(importYear(after(fengjie, content(2027)), content(2027))).toBeNull();
  });
});
