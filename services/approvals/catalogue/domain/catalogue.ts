import type { Department } from './department.ts';
import type { Dependency } from './dependency.ts';
import type { CatalogueNode, Matter, Milestone } from './matter.ts';

/** All a county's approvals rest on: who decides what, and in which order. */
export type Catalogue = {
  readonly departments: readonly Department[];
  readonly matters: readonly Matter[];
  readonly milestones: readonly Milestone[];
  readonly dependencies: readonly Dependency[];
};

export const nodesOf = (catalogue: Pick<Catalogue, 'matters' | 'milestones'>): readonly CatalogueNode[] => [
  ...catalogue.matters,
  ...catalogue.milestones,
];
