import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { CatalogueFault } from '../../catalogue/domain/fault.ts';
import { validateCatalogue } from '../../catalogue/domain/validate-catalogue.ts';
import { validateTemplate } from '../../catalogue/domain/validate-template.ts';
import type { CountySettings } from './county-settings.ts';
import { faultsOfLimits } from './apply-limits.ts';
import { applyOperations } from './apply-operations.ts';
import type { Operation } from './operation.ts';

/** Where a change comes in: catalogue and settings it starts from, and the operations of versions that are to follow it. */
export type PlaceOfChange = {
  readonly base: CountyCatalogue;
  readonly settings: CountySettings;
  readonly later: readonly (readonly Operation[])[];
};

const faultsWithin = (county: CountyCatalogue): readonly CatalogueFault[] => [
  ...validateCatalogue(county.catalogue),
  ...county.templates.flatMap((template) =>
    validateTemplate(template, county.catalogue).map(({ detail, ...each }) => ({
      ...each,
      detail: { zh: `模板“${template.id}”：${detail.zh}`, en: `template ${template.id}: ${detail.en}` },
    })),
  ),
];

type StagedFault = { readonly key: string; readonly fault: CatalogueFault };

/** The faults of the catalogue after some operations, and of every version that is to follow. */
const faultsAfter = (
  { base, later }: PlaceOfChange,
  operations: readonly Operation[],
): readonly StagedFault[] => {
  const stages: StagedFault[] = [];
  let { catalogue } = applyOperations(base, operations);
  const note = (stage: number, faults: readonly CatalogueFault[]): void => {
    for (const each of faults)
      stages.push({ key: JSON.stringify([stage, each.code, each.about, each.detail.en]), fault: each });
  };
  note(0, faultsWithin(catalogue));
  later.forEach((following, index) => {
    const next = applyOperations(catalogue, following);
    catalogue = next.catalogue;
    note(index + 1, [...next.faults, ...faultsWithin(catalogue)]);
  });
  return stages;
};

const positionOf = (
  place: PlaceOfChange,
  operations: readonly Operation[],
  keys: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const position = new Map<string, number>();
  // The operation that brought a fault in is the last before which the catalogue did not have it.
  for (let kept = operations.length - 1; kept >= 0; kept -= 1) {
    const known = new Set(faultsAfter(place, operations.slice(0, kept)).map(({ key }) => key));
    for (const key of keys) if (!known.has(key) && !position.has(key)) position.set(key, kept);
    if (position.size === keys.size) break;
  }
  return position;
};

/**
 * Every fault that operations bring into a catalogue or into a version that is to follow, each at the operation that
 * brings it in. What was wrong before and is wrong still is not theirs.
 */
export const faultsOfChange = (
  place: PlaceOfChange,
  operations: readonly Operation[],
): readonly FieldFault[] => {
  const impossible = applyOperations(place.base, operations).faults;
  const before = new Set(faultsAfter(place, []).map(({ key }) => key));
  const brought = new Map(
    faultsAfter(place, operations)
      .filter(({ key }) => !before.has(key))
      .map(({ key, fault }) => [key, fault]),
  );
  const position = positionOf(place, operations, new Set(brought.keys()));
  return [
    ...impossible.map(({ pointer, detail }) => ({ pointer, detail })),
    ...[...brought].map(([key, { detail }]) => ({
      pointer: `/operations/${position.get(key) ?? 0}`,
      detail,
    })),
    ...faultsOfLimits(place.settings, place.later, operations),
  ];
};
