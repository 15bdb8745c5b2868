import type { AggregateDefinition, Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { Table } from '../../../../shared/dynamo/table.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { dateOf, type Clock, type Instant } from '../../../../shared/time/clock.ts';
import { settingsAfter } from '../domain/apply-limits.ts';
import { catalogueAfter, versionsOn } from '../domain/versions.ts';
import {
  calendarOf,
  countySchema,
  newCounty,
  settingsOf,
  type County,
  type CountyRules,
} from '../domain/county.ts';
import { withOwnResponsibilities } from '../domain/own-catalogue.ts';
import { createApprovedChanges } from './approved-changes.ts';
import { createKept } from '../../kernel/kept-values.ts';

export const countyDefinition: AggregateDefinition<County> = {
  kind: 'county',
  schema: countySchema,
  identify: ({ county }) => ({ id: county, root: 'county' }),
  indexAttributes: () => ({}),
};

/** A county as it stands; `before` is null while it has set nothing of its own. */
export type CountyReading = {
  readonly before: Loaded<County> | null;
  readonly county: County;
  readonly rules: CountyRules;
};

/** Reads a county with the rules in force at a moment; the present one unless another is named. */
export type LoadCounty = (county: CountyCode, at?: Instant) => Promise<CountyReading>;

// A county imports a year or two at a time and changes its catalogue now and then; this many serve every county a
// process meets.
const most = 32;

/**
 * Reads a county's settings, calendar and catalogue in one call, always as they stand. Kept between calls are the
 * arithmetic of a calendar and the outcome of approved changes, both under the county and its version, so that no
 * county is ever served another's or an old one.
 */
export const createLoadCounty = (table: Pick<Table, 'load'>, clock: Clock): LoadCounty => {
  const calendars = createKept<WorkCalendar>(most);
  const decided = createKept<Omit<CountyRules, 'calendar'>>(most);
  const approved = createApprovedChanges(table);
  return async (code, at = clock.now()) => {
    const before = await table.load(countyDefinition, code, code);
    const county = before?.state ?? newCounty(code);
    const key = `${code}#${before?.version ?? 0}`;
    const inEffect = versionsOn(county.catalogueVersions, dateOf(at));
    const [calendar, rules] = await Promise.all([
      calendars(key, () => calendarOf(county)),
      decided(`${key}#${inEffect.length}`, async () => {
        const changes = await approved(code, inEffect);
        return {
          settings: settingsAfter(settingsOf(county), changes),
          catalogue: withOwnResponsibilities(catalogueAfter(code, changes), county),
        };
      }),
    ]);
    return { before, county, rules: { ...rules, calendar } };
  };
};
