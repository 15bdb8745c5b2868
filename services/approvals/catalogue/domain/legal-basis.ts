import { holdsUnless } from './dependency-kind.ts';
import type { Circumstance, Dependency } from './dependency.ts';
import type { Edge } from './graph.ts';

/** The articles by which an order is legal; empty for an order of practice. */
export const legalBasesOf = (
  dependencies: readonly Dependency[],
  ruledOut: readonly Circumstance[],
  { from, to }: Edge,
): readonly string[] => [
  ...new Set(
    dependencies
      .filter(
        (each) =>
          each.kind === 'legal' && each.to === to && each.anyOf.includes(from) && holdsUnless(ruledOut, each),
      )
      .map(({ basis }) => basis),
  ),
];
