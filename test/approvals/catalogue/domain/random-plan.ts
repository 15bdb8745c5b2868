import fc from 'fast-check';
import type { Plan, PlanEdge } from '../../../../services/approvals/catalogue/domain/plan.ts';

const codeOf = (index: number): string => `A${String(index).padStart(2, '0')}`;

/** Plans without cycles whose nodes stand in a shuffled order, some edges of practice, some of those set aside. */
export const acyclicPlans: fc.Arbitrary<Plan> = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const pairs = Array.from({ length: size }, (_, to) =>
    Array.from({ length: to }, (_, from) => ({ from, to })),
  ).flat();
  const edgeOf = ({ from, to }: { from: number; to: number }): fc.Arbitrary<PlanEdge | null> =>
    fc.constantFrom(
      null,
      { from: codeOf(from), to: codeOf(to), kind: 'legal', bypass: null } as const,
      { from: codeOf(from), to: codeOf(to), kind: 'practice', bypass: null } as const,
      { from: codeOf(from), to: codeOf(to), kind: 'practice', bypass: 'parallel-pre-review' } as const,
    );
  return fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size }),
      fc.tuple(...pairs.map(edgeOf)),
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, index) => index),
        { minLength: size, maxLength: size },
      ),
    )
    .map(([days, edges, order]) => ({
      nodes: order.map((index) => ({ code: codeOf(index), variant: null, plannedDays: days[index] ?? 0 })),
      edges: edges.filter((edge) => edge !== null),
    }));
});

const isBound = ({ kind, bypass }: PlanEdge): boolean => kind === 'legal' || bypass === null;

/** Every way through a plan from a node without prerequisites to one without dependents, by plain enumeration. */
export const allWays = (plan: Plan, counts = isBound): readonly (readonly string[])[] => {
  const bound = plan.edges.filter(counts);
  const onwards = (way: readonly string[]): readonly (readonly string[])[] => {
    const following = bound.filter(({ from }) => from === way.at(-1)).map(({ to }) => to);
    return following.length === 0 ? [way] : following.flatMap((to) => onwards([...way, to]));
  };
  return plan.nodes
    .filter(({ code }) => !bound.some(({ to }) => to === code))
    .flatMap(({ code }) => onwards([code]));
};

export const lengthOf = (plan: Plan, way: readonly string[]): number =>
  plan.nodes.reduce((sum, { code, plannedDays }) => sum + (way.includes(code) ? (plannedDays ?? 0) : 0), 0);
