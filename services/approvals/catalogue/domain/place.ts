import type { Catalogue } from './catalogue.ts';
import type { Dependency } from './dependency.ts';
import type { LegalBasis } from './evidence.ts';
import type { PauseRule, StatutoryLimit } from './limit.ts';
import type { Matter } from './matter.ts';

/** What a place's own law says of a matter, over what the nation's says. */
export type OwnRule = {
  /** Added to what the matter rests on. */
  readonly bases?: readonly LegalBasis[];
  /** The limit of a form by its id. */
  readonly statutory?: Readonly<Record<string, StatutoryLimit>>;
  readonly pauses?: readonly PauseRule[];
  readonly tolerance?: true;
};

/** A place with laws of its own: the counties whose division code begins so, and what they have over the national rules (rulings 28). */
export type Place = {
  readonly divisions: string;
  readonly matters: Readonly<Record<string, OwnRule>>;
  /** Each stands for the national order between the same nodes, where there is one. */
  readonly dependencies: readonly Dependency[];
};

const ruledBy = (matter: Matter, own: OwnRule): Matter => ({
  ...matter,
  bases: [...matter.bases, ...(own.bases ?? [])],
  pauses: own.pauses === undefined ? matter.pauses : [...own.pauses],
  variants: matter.variants.map((variant) => ({
    ...variant,
    statutory: own.statutory?.[variant.id] ?? variant.statutory,
    tolerance: own.tolerance ?? variant.tolerance,
  })),
});

const sameOrder = (one: Dependency, other: Dependency): boolean =>
  one.to === other.to && one.anyOf.join() === other.anyOf.join();

/** The national catalogue with a place's own rules over it. */
export const catalogueAt = (national: Catalogue, { matters, dependencies }: Place): Catalogue => ({
  ...national,
  matters: national.matters.map((matter) => {
    const own = matters[matter.code];
    return own === undefined ? matter : ruledBy(matter, own);
  }),
  dependencies: [
    ...national.dependencies.filter((each) => !dependencies.some((own) => sameOrder(own, each))),
    ...dependencies,
  ],
});
