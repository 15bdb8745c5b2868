import type { FieldFault } from '../../../../shared/coded-error.ts';
import { limitsOf, withLimits } from './county-limits.ts';
import { countySettingsSchema, type CountySettings } from './county-settings.ts';
import type { Operation } from './operation.ts';
import { bothHalves } from '../../../../shared/language.ts';

type LimitOperation = Extract<Operation, { kind: 'set-county-limit' }>;
type PlacedLimit = { readonly operation: LimitOperation; readonly at: number };

/** What operations make of a county's limits; a change whose limits contradict each other leaves them all as they were. */
type AppliedLimits = { readonly settings: CountySettings; readonly faults: readonly FieldFault[] };

const limitsAmong = (operations: readonly Operation[]): readonly PlacedLimit[] =>
  operations.flatMap((operation, at) => (operation.kind === 'set-county-limit' ? [{ operation, at }] : []));

const unknownLimit = ({ at }: Pick<PlacedLimit, 'at'>): FieldFault => ({
  pointer: `/operations/${at}/setting`,
  detail: {
    zh: '县级设置中没有该项时限或阈值',
    en: 'the county settings have no such limit',
  },
});

const sectionOf = (pointer: string): string | undefined => pointer.split('/')[1];

/** The last operation about the place of a fault, else about a part of it, else about its section. */
const broughtBy = (placed: readonly PlacedLimit[], pointer: string): PlacedLimit | undefined =>
  placed.findLast(({ operation: { setting } }) => `${pointer}/`.startsWith(`${setting}/`)) ??
  placed.findLast(({ operation: { setting } }) => setting.startsWith(`${pointer}/`)) ??
  placed.findLast(({ operation: { setting } }) => sectionOf(setting) === sectionOf(pointer));

const contradiction =
  (placed: readonly PlacedLimit[]) =>
  ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): FieldFault => {
    const pointer = `/${path.map(String).join('/')}`;
    const why = bothHalves(message) ?? { zh: '不符合填写要求', en: 'it is not as required' };
    return {
      pointer: `/operations/${broughtBy(placed, pointer)?.at ?? 0}/value`,
      detail: {
        zh: `该项设置不能如此设定：${why.zh}`,
        en: `it cannot be set so: ${why.en}`,
      },
    };
  };

/** The settings after the limits that operations set, with what cannot be set, each at its place below `/operations`. */
export const applyLimits = (settings: CountySettings, operations: readonly Operation[]): AppliedLimits => {
  const placed = limitsAmong(operations);
  if (placed.length === 0) return { settings, faults: [] };
  const limits = limitsOf(settings);
  const known = placed.filter(({ operation }) => limits.has(operation.setting));
  const unknown = placed.filter((each) => !known.includes(each)).map(unknownLimit);
  const changed = countySettingsSchema.safeParse(
    withLimits(
      settings,
      known.map(({ operation: { setting, value } }) => [setting, value] as const),
    ),
  );
  return changed.success
    ? { settings: changed.data, faults: unknown }
    : { settings, faults: [...unknown, ...changed.error.issues.map(contradiction(known))] };
};

/** The settings after approved changes in the order of their effect. */
export const settingsAfter = (
  opening: CountySettings,
  applied: readonly { readonly operations: readonly Operation[] }[],
): CountySettings =>
  applied.reduce((settings, { operations }) => applyLimits(settings, operations).settings, opening);

/**
 * The faults that the limits of a change have by themselves, or bring into one that is to follow it and was approved before;
 * the latter are told at its first limit.
 */
export const faultsOfLimits = (
  settings: CountySettings,
  later: readonly (readonly Operation[])[],
  operations: readonly Operation[],
): readonly FieldFault[] => {
  const applied = applyLimits(settings, operations);
  if (applied.faults.length > 0) return applied.faults;
  const at = operations.findIndex(({ kind }) => kind === 'set-county-limit');
  if (at < 0) return [];
  let followed = applied.settings;
  return later.flatMap((following) => {
    const next = applyLimits(followed, following);
    followed = next.settings;
    return next.faults.map(({ detail }) => ({ pointer: `/operations/${at}/value`, detail }));
  });
};
