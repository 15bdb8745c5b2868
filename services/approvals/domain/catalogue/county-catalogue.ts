import type { Catalogue } from './catalogue.ts';
import { defaultCatalogue, defaultTemplates } from './data/defaults.ts';
import type { Matter } from './matter.ts';
import type { Template } from './template.ts';

/** What a county decides by: its catalogue and its templates, under the version that cases opened by it record. */
export type CountyCatalogue = {
  readonly version: string;
  readonly catalogue: Catalogue;
  readonly templates: readonly Template[];
};

/** Where a county starts (domain.md §2.3, §2.4, §2.7); the version changes with every change of the data. */
export const startingCatalogue: CountyCatalogue = {
  version: 'start-2026.4',
  catalogue: defaultCatalogue,
  templates: defaultTemplates,
};

export const matterIn = ({ catalogue }: CountyCatalogue, code: string): Matter | undefined =>
  catalogue.matters.find((matter) => matter.code === code);

export const templateIn = ({ templates }: CountyCatalogue, id: string): Template | undefined =>
  templates.find((template) => template.id === id);
