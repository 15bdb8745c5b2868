import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { everybody } from '../../kernel/circles-of-people.ts';

/** Who may do what with the catalogue of matters and templates. */
export const catalogueRights = {
  'matter.list': everybody,
  'matter.read': everybody,
  'template.list': everybody,
  'template.read': everybody,
} as const satisfies RightsTable<string, string>;
export type CatalogueAct = keyof typeof catalogueRights;
