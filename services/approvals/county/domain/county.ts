import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { yearNoticeSchema, type YearNotice } from '../../../../shared/calendar/notices.ts';
import {
  buildCalendar,
  packagedCalendar,
  type WorkCalendar,
} from '../../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { countyCodeSchema, type CountyCode } from '../../../../shared/identifiers.ts';
import type { CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import { catalogueVersionSchema } from './versions.ts';
import type { CountySettings } from './county-settings.ts';
import { defaultSettings } from './default-settings.ts';
import { settingsInForce, settingsOverridesSchema, type SettingsOverrides } from './settings-overrides.ts';

/** A county's own rules: its settings and the calendar years imported for it; one read brings both. */
export const countySchema = z.object({
  county: countyCodeSchema,
  overrides: settingsOverridesSchema,
  /** The latest notice of each imported year, in the order of years. */
  notices: z.array(yearNoticeSchema).max(80).readonly(),
  /** How often the list of who answers for what has changed; part of the catalogue's version while there is such a list. */
  responsibilityEdition: z.int().min(0).default(0),
  /** The county's own versions of the catalogue, in the order of their approval (R145). */
  catalogueVersions: z.array(catalogueVersionSchema).max(400).readonly().default([]),
});
export type County = Readonly<z.infer<typeof countySchema>>;

/** The rules by which a county's work is done, timed and escalated at a moment. */
export type CountyRules = {
  readonly settings: CountySettings;
  readonly calendar: WorkCalendar;
  /** The catalogue in force on the day, with the county's own list of who answers for what. */
  readonly catalogue: CountyCatalogue;
};

/** A county that has set nothing of its own yet. */
export const newCounty = (county: CountyCode): County => ({
  county,
  overrides: {},
  notices: [],
  responsibilityEdition: 0,
  catalogueVersions: [],
});

export const settingsOf = (county: County): CountySettings =>
  settingsInForce(defaultSettings, county.overrides);

export const calendarOf = (county: County): WorkCalendar =>
  county.notices.length === 0
    ? packagedCalendar
    : buildCalendar({ notices: county.notices, adjustments: [] });

/** What changed of a county, and what that tells the world. */
export type CountyChange = { readonly county: County; readonly events: readonly DomainEvent[] };

const sameResponsibilities = (one: SettingsOverrides, other: SettingsOverrides): boolean =>
  isDeepStrictEqual(one.responsibleDepartments ?? {}, other.responsibleDepartments ?? {});

/** Takes in what a county sets, and tells what of it every service goes by. */
export const changeSettings = (county: County, overrides: SettingsOverrides): CountyChange => {
  const settings = settingsInForce(defaultSettings, overrides);
  return {
    county: {
      ...county,
      overrides,
      responsibilityEdition:
        county.responsibilityEdition + (sameResponsibilities(county.overrides, overrides) ? 0 : 1),
    },
    events: [
      {
        type: 'approvals.county-settings.changed.v2',
        audience: [],
        fact: {
          overridden: Object.keys(overrides).sort(),
          coordinatingDepartment: settings.coordinatingDepartment,
          workingHours: settings.requests.workingHours,
        },
      },
    ],
  };
};

/** A year's arrangement as the notice states it; the county counts its corrections. */
export type NoticeContent = Omit<YearNotice, 'version'>;

const sameContent = (one: NoticeContent, other: NoticeContent): boolean =>
  one.noticeNumber === other.noticeNumber &&
  [...one.holidays].sort().join() === [...other.holidays].sort().join() &&
  [...one.workdays].sort().join() === [...other.workdays].sort().join();

/**
 * Takes a year's arrangement into the county's calendar; a second notice for a year corrects the first. Null when the
 * same arrangement is on record already, so that an import made twice moves no clock.
 */
export const importYear = (county: County, content: NoticeContent): CountyChange | null => {
  const known = county.notices.find(({ year }) => year === content.year);
  if (known !== undefined && sameContent(known, content)) return null;
  const notice = { ...content, version: (known?.version ?? 0) + 1 };
  const notices = [...county.notices.filter(({ year }) => year !== content.year), notice].sort(
    (one, other) => one.year - other.year,
  );
  return {
    county: { ...county, notices },
    events: [{ type: 'approvals.calendar.imported.v1', audience: [], fact: { notice } }],
  };
};
