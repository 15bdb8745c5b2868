import type { Circumstance, Dependency, DependencyKind } from './dependency.ts';
import type { Edge } from './graph.ts';

/** Whether a dependency holds for projects that rule some circumstances out. */
export const holdsUnless = (ruledOut: readonly Circumstance[], dependency: Dependency): boolean =>
  dependency.circumstance === null || !ruledOut.includes(dependency.circumstance);

/**
 * Legal where the catalogue declares any legal order that this edge serves, as one of its alternatives or alone
 * (rulings 10); an edge that the catalogue does not know is the template's own practice.
 */
export const kindOfEdge = (
  dependencies: readonly Dependency[],
  ruledOut: readonly Circumstance[],
  { from, to }: Edge,
): DependencyKind => {
  const legal = dependencies.some(
    (each) =>
      each.kind === 'legal' && each.to === to && each.anyOf.includes(from) && holdsUnless(ruledOut, each),
  );
  return legal ? 'legal' : 'practice';
};
