import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { predecessorsOf, successorsOf, topologicalOrder } from './graph.ts';
import type { Edge } from './graph.ts';
import type { NodeCode } from './matter.ts';
import { pathsThrough } from './critical-chains.ts';
import type { CriticalPaths } from './critical-chains.ts';
import { bindingEdges } from './plan.ts';
import type { Plan } from './plan.ts';

/** When a node can and must happen, in working days from the start of the plan; `float` 0 is critical. */
export type ScheduledNode = {
  readonly code: NodeCode;
  readonly days: number;
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly latestStart: number;
  readonly latestFinish: number;
  readonly float: number;
  readonly critical: boolean;
};

export type Schedule = CriticalPaths & {
  /** Working days from the start of the plan to its last finish. */
  readonly total: number;
  /** What the same work takes when nothing runs beside anything else. */
  readonly totalInSeries: number;
  /** In the order of the plan. */
  readonly nodes: readonly ScheduledNode[];
};

type DaysOf = ReadonlyMap<NodeCode, number>;

const at = (days: DaysOf, code: NodeCode): number => days.get(code) ?? 0;

const earliestFinishes = (order: readonly NodeCode[], edges: readonly Edge[], days: DaysOf): DaysOf => {
  const before = predecessorsOf(edges);
  const finishes = new Map<NodeCode, number>();
  for (const code of order) {
    const start = Math.max(0, ...(before.get(code) ?? []).map((each) => at(finishes, each)));
    finishes.set(code, start + at(days, code));
  }
  return finishes;
};

const latestStarts = (
  order: readonly NodeCode[],
  edges: readonly Edge[],
  days: DaysOf,
  total: number,
): DaysOf => {
  const after = successorsOf(edges);
  const starts = new Map<NodeCode, number>();
  for (const code of order.toReversed()) {
    const finish = Math.min(total, ...(after.get(code) ?? []).map((each) => at(starts, each)));
    starts.set(code, finish - at(days, code));
  }
  return starts;
};

const unknownDays = (plan: Plan): CodedError<'PLANNED_DAYS_MISSING'> | null => {
  const missing = plan.nodes.filter(({ plannedDays }) => plannedDays === null).map(({ code }) => code);
  if (missing.length === 0) return null;
  return {
    code: 'PLANNED_DAYS_MISSING',
    detail: {
      zh: `未定计划工作日：${missing.join('、')}`,
      en: `no planned days are known for ${missing.join(', ')}`,
    },
    faults: missing.map((code) => ({
      pointer: `/nodes/${code}/plannedDays`,
      detail: { zh: `“${code}”未定计划工作日`, en: `${code} has no planned days` },
      onRecord: true,
    })),
  };
};

/**
 * The critical path method 关键路径法 over a plan, in working days (R107, domain.md §2.7). Orders set aside do not
 * count. Throws on a plan with a cycle, which no valid template gives; refuses one whose days are not all known.
 */
export const criticalPath = (plan: Plan): Outcome<Schedule, CodedError<'PLANNED_DAYS_MISSING'>> => {
  const missing = unknownDays(plan);
  if (missing !== null) return failure(missing);
  const codes = plan.nodes.map(({ code }) => code);
  const days = new Map(plan.nodes.map(({ code, plannedDays }) => [code, plannedDays ?? 0]));
  const edges = bindingEdges(plan);
  const order = topologicalOrder(codes, edges);
  if (order === null) throw new Error('a plan with a cycle has no critical path');
  const finishes = earliestFinishes(order, edges, days);
  const total = Math.max(...finishes.values());
  const starts = latestStarts(order, edges, days, total);
  const nodes = codes.map((code): ScheduledNode => {
    const worked = at(days, code);
    const earliestFinish = at(finishes, code);
    const latestStart = at(starts, code);
    const float = latestStart + worked - earliestFinish;
    return {
      code,
      days: worked,
      earliestStart: earliestFinish - worked,
      earliestFinish,
      latestStart,
      latestFinish: latestStart + worked,
      float,
      critical: float === 0,
    };
  });
  const totalInSeries = nodes.reduce((sum, node) => sum + node.days, 0);
  return success({ total, totalInSeries, nodes, ...pathsThrough(nodes, edges) });
};
