import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, everybody, officials, ownProposal } from '../../kernel/circles-of-people.ts';

/** Who may do what with changes of the catalogue and of limits. */
export const catalogueChangeRights = {
  'catalogue-change.propose': { coordinator: county, admin: county },
  'catalogue-change.list': officials,
  'catalogue-change.read': officials,
  'catalogue-change.read-timeline': officials,
  'catalogue-change.approve': { coordinator: county, leader: county, admin: county },
  'catalogue-change.refuse': { coordinator: county, leader: county, admin: county },
  'catalogue-change.withdraw': { coordinator: ownProposal, admin: ownProposal },
  'catalogue-version.list': everybody,
} as const satisfies RightsTable<string, string>;
export type CatalogueChangeAct = keyof typeof catalogueChangeRights;
