import { descendantsOf } from '../../catalogue/domain/graph.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';
import type { Schedule } from '../../catalogue/domain/critical-path.ts';
import { bindingEdges } from '../../catalogue/domain/plan.ts';
import type { Plan } from '../../catalogue/domain/plan.ts';

/** All that cannot open before a node is settled, directly or not, in the order of the plan. */
export const dependentsOf = (plan: Plan, code: NodeCode): readonly NodeCode[] => {
  const dependents = descendantsOf(code, bindingEdges(plan));
  return plan.nodes.filter((node) => dependents.has(node.code)).map((node) => node.code);
};

/** A node and what it holds up: `float` working days may pass before the whole is late. */
export type Bottleneck = {
  readonly code: NodeCode;
  readonly float: number;
  readonly days: number;
  readonly dependents: readonly NodeCode[];
};

/**
 * The given nodes, most urgent first: least float, then most dependents, then most days, then the order of the plan
 * (R107 科学调度). Nodes without work or dependents rank like any other; codes outside the plan are left out.
 */
export const bottlenecksAmong = (
  plan: Plan,
  schedule: Schedule,
  codes: readonly NodeCode[],
): readonly Bottleneck[] =>
  schedule.nodes
    .filter(({ code }) => codes.includes(code))
    .map(({ code, float, days }): Bottleneck => ({ code, float, days, dependents: dependentsOf(plan, code) }))
    .sort(
      (one, other) =>
        one.float - other.float || other.dependents.length - one.dependents.length || other.days - one.days,
    );
