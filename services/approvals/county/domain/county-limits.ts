import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { workingHoursSchema } from '../../../../shared/calendar/working-hours.ts';
import { countySettingsSchema, type CountySettings } from './county-settings.ts';
import { settingsInForce, settingsOverridesSchema, type SettingsOverrides } from './settings-overrides.ts';
import { defaultSettings } from './default-settings.ts';
import { responseLimitSchema } from './request-rules.ts';

/** What a limit or threshold of the settings may be: a length with its unit, a number, office hours, a day of the year, or none. */
export const countyLimitValueSchema = z.union([
  z.int(),
  z.boolean(),
  z.null(),
  z.string().max(20),
  responseLimitSchema,
  workingHoursSchema,
]);
export type CountyLimitValue = z.infer<typeof countyLimitValueSchema>;

type Setting =
  string | number | boolean | null | undefined | readonly Setting[] | { readonly [name: string]: Setting };
type Section = { readonly [name: string]: Setting };

// Beside every number and every length, what sets a clock going or lets one off.
const otherLimits: readonly string[] = [
  '/requests/workingHours',
  '/transfers/noLateRule',
  '/calendarWatch/from',
];

const isSection = (setting: Setting): setting is Section =>
  typeof setting === 'object' && setting !== null && !Array.isArray(setting);

const isLimit = (setting: Setting, pointer: string): boolean =>
  typeof setting === 'number' ||
  otherLimits.includes(pointer) ||
  pointer.endsWith('/statutory') ||
  (isSection(setting) && 'unit' in setting);

const limitsWithin = (
  setting: Setting,
  pointer: string,
): readonly (readonly [string, CountyLimitValue])[] => {
  if (isLimit(setting, pointer)) return [[pointer, countyLimitValueSchema.parse(setting)]];
  if (!isSection(setting)) return [];
  return Object.entries(setting).flatMap(([name, each]) => limitsWithin(each, `${pointer}/${name}`));
};

/**
 * The limits and thresholds among a county's settings, each under the pointer to its place. They change only by a change that
 * a second person approves and that has a day of effect (R145); names, switches and audiences are none.
 */
export const limitsOf = (settings: CountySettings): ReadonlyMap<string, CountyLimitValue> =>
  new Map(limitsWithin(settings, ''));

const replaced = (setting: Setting, path: readonly string[], value: CountyLimitValue): Setting => {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return isSection(setting) ? { ...setting, [name]: replaced(setting[name], rest, value) } : setting;
};

/** Settings with some limits in the place of theirs; what comes of it may contradict itself and has to be parsed. */
export const withLimits = (
  settings: CountySettings,
  limits: Iterable<readonly [string, CountyLimitValue]>,
): unknown => {
  let changed: Setting = settings;
  for (const [pointer, value] of limits) changed = replaced(changed, pointer.split('/').slice(1), value);
  return changed;
};

/** Settings with all their limits as others hold them. */
export const withLimitsOf = (held: CountySettings, settings: CountySettings): CountySettings =>
  countySettingsSchema.parse(withLimits(settings, limitsOf(held)));

/**
 * The pointers of the limits that new overrides would change. One that repeats what holds today, by an approved change or from
 * the opening of the county, changes nothing.
 */
export const limitsChanged = (
  wanted: SettingsOverrides,
  opening: CountySettings,
  inForce: CountySettings,
): readonly string[] => {
  const first = limitsOf(opening);
  const now = limitsOf(inForce);
  return [...limitsOf(settingsInForce(defaultSettings, wanted))]
    .filter(
      ([pointer, value]) =>
        !isDeepStrictEqual(value, first.get(pointer)) && !isDeepStrictEqual(value, now.get(pointer)),
    )
    .map(([pointer]) => pointer);
};

/** New overrides with the limits of the opening, upon which approved changes rest. */
export const keepingLimits = (wanted: SettingsOverrides, opening: CountySettings): SettingsOverrides => {
  const asked: Section = settingsInForce(defaultSettings, wanted);
  const kept: Section = withLimitsOf(opening, settingsInForce(defaultSettings, wanted));
  const moved = Object.entries(kept).filter(([section, each]) => !isDeepStrictEqual(each, asked[section]));
  return moved.length === 0
    ? wanted
    : settingsOverridesSchema.parse({ ...wanted, ...Object.fromEntries(moved) });
};
