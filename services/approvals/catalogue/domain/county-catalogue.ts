import type { DecisionKind } from '../../../../shared/events/decision-kinds.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { Catalogue } from './catalogue.ts';
import { defaultCatalogue, defaultTemplates } from './data/defaults.ts';
import { chongqing } from './data/places/chongqing.ts';
import { decisionKindOf, type Matter } from './matter.ts';
import { catalogueAt, type Place } from './place.ts';
import type { Template } from './template.ts';

/** What a county decides by: its catalogue and its templates, under the version that cases opened by it record. */
export type CountyCatalogue = {
  readonly version: string;
  readonly catalogue: Catalogue;
  readonly templates: readonly Template[];
};

const edition = 'start-2026.6';

/** Where a county starts by the nation's rules (domain.md §2.3, §2.4, §2.7); the version changes with every change of the data. */
const nationalCatalogue: CountyCatalogue = {
  version: edition,
  catalogue: defaultCatalogue,
  templates: defaultTemplates,
};

const places: readonly Place[] = [chongqing];

const startingAt: ReadonlyMap<Place, CountyCatalogue> = new Map(
  places.map((place) => [
    place,
    {
      ...nationalCatalogue,
      version: `${edition}+${place.divisions}`,
      catalogue: catalogueAt(defaultCatalogue, place),
    },
  ]),
);

/** Where a county starts: the nation's rules, with those of its own place over them where its division code names one (rulings 28). */
export const startingCatalogueOf = (county: CountyCode): CountyCatalogue => {
  const place = places.find(({ divisions }) => county.startsWith(divisions));
  return (place === undefined ? undefined : startingAt.get(place)) ?? nationalCatalogue;
};

export const matterIn = ({ catalogue }: CountyCatalogue, code: string): Matter | undefined =>
  catalogue.matters.find((matter) => matter.code === code);

/** The kind of decision that a matter ends in by the catalogue; a 审查 where the catalogue no longer has the matter. */
export const decisionKindIn = (
  county: CountyCatalogue,
  { code, variant }: { readonly code: string; readonly variant: string },
): DecisionKind => decisionKindOf(matterIn(county, code) ?? { variants: [] }, variant);

export const templateIn = ({ templates }: CountyCatalogue, id: string): Template | undefined =>
  templates.find((template) => template.id === id);
