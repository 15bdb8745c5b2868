import * as z from 'zod';
import { catalogueChangeIdSchema, type CountyCode } from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { startingCatalogueOf, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import { applyOperations } from './apply-operations.ts';
import type { Operation } from './operation.ts';

/** One version of a county's catalogue as the county's register keeps it: which change made it, and from which day. */
export const catalogueVersionSchema = z.object({
  version: keptLine(),
  effectiveFrom: dateSchema,
  changeId: catalogueChangeIdSchema,
  approvedAt: instantSchema,
});
export type CatalogueVersion = Readonly<z.infer<typeof catalogueVersionSchema>>;

/** The register stands in the county's own item, which every request reads whole. */
export const mostVersions = 120;

/** The versions in the order in which they take effect: by their day, and on one day by their approval. */
export const inOrderOfEffect = (register: readonly CatalogueVersion[]): readonly CatalogueVersion[] =>
  register.toSorted((one, other) =>
    one.effectiveFrom === other.effectiveFrom ? 0 : one.effectiveFrom < other.effectiveFrom ? -1 : 1,
  );

/** The versions in effect on a day, the latest last; what is in effect never changes afterwards. */
export const versionsOn = (
  register: readonly CatalogueVersion[],
  day: LocalDate,
): readonly CatalogueVersion[] =>
  inOrderOfEffect(register).filter(({ effectiveFrom }) => effectiveFrom <= day);

/** The name of the next version: its year of effect, and its number among all that the county approved. */
export const nextVersionName = (register: readonly CatalogueVersion[], effectiveFrom: LocalDate): string =>
  `${effectiveFrom.slice(0, 4)}.${register.length + 2}`;

/** What a version adds to the one before it. */
export type AppliedVersion = { readonly version: string; readonly operations: readonly Operation[] };

/** The catalogue a county starts with and every one that versions make of it, each under its name, in their order. */
export const cataloguesAlong = (
  county: CountyCode,
  applied: readonly AppliedVersion[],
): readonly CountyCatalogue[] => {
  let last = startingCatalogueOf(county);
  const along = [last];
  for (const { version, operations } of applied) {
    last = { ...applyOperations(last, operations).catalogue, version };
    along.push(last);
  }
  return along;
};

/** The catalogue that versions make of the one a county starts with, under the name of the last. */
export const catalogueAfter = (county: CountyCode, applied: readonly AppliedVersion[]): CountyCatalogue =>
  cataloguesAlong(county, applied).at(-1) ?? startingCatalogueOf(county);
