import type { AggregateDefinition, Loaded } from '../../../shared/dynamo/aggregate.ts';
import type { Table } from '../../../shared/dynamo/table.ts';
import type { WorkCalendar } from '../../../shared/calendar/work-calendar.ts';
import type { CountyCode } from '../../../shared/identifiers.ts';
import type { Clock, Instant } from '../../../shared/time/clock.ts';
import { startingCatalogue } from '../domain/catalogue/county-catalogue.ts';
import { withOwnResponsibilities } from '../domain/county/own-catalogue.ts';
import {
  calendarOf,
  countySchema,
  newCounty,
  settingsOf,
  type County,
  type CountyRules,
} from '../domain/county/county.ts';

export const countyDefinition: AggregateDefinition<County> = {
  kind: 'county',
  schema: countySchema,
  identify: ({ county }) => ({ id: county, root: 'county' }),
  indexAttributes: () => ({}),
};

/** A county as it stands; `before` is null while it has set nothing of its own. */
type CountyReading = {
  readonly before: Loaded<County> | null;
  readonly county: County;
  readonly rules: CountyRules;
};

/** Reads a county with the rules in force at a moment; the present one unless another is named. */
export type LoadCounty = (county: CountyCode, at?: Instant) => Promise<CountyReading>;

// A county imports a year or two at a time; this many calendars serve every county a process meets.
const keptCalendars = 32;

/**
 * Reads a county's settings and calendar in one call, always as they stand. Only the arithmetic of a calendar is kept
 * between calls, under the county and its version, so that no county is ever served another's or an old one.
 */
export const createLoadCounty = (table: Pick<Table, 'load'>, clock: Clock): LoadCounty => {
  const kept = new Map<string, WorkCalendar>();
  const calendarFor = (county: County, version: number): WorkCalendar => {
    const key = `${county.county}#${version}`;
    const calendar = kept.get(key) ?? calendarOf(county);
    if (kept.size >= keptCalendars) kept.clear();
    kept.set(key, calendar);
    return calendar;
  };
  return async (code, _at = clock.now()) => {
    const before = await table.load(countyDefinition, code, code);
    const county = before?.state ?? newCounty(code);
    const calendar = calendarFor(county, before?.version ?? 0);
    const catalogue = withOwnResponsibilities(startingCatalogue, county);
    return { before, county, rules: { settings: settingsOf(county), calendar, catalogue } };
  };
};
