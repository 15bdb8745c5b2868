import { predecessorsOf, successorsOf } from './graph.ts';
import type { Edge } from './graph.ts';
import type { NodeCode } from './matter.ts';

type TimedNode = {
  readonly code: NodeCode;
  readonly days: number;
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly critical: boolean;
};

export type CriticalPaths = {
  /**
   * The longest ways, each from first to last, in the order of the plan. Nodes that take no days are left out: they
   * delay nothing. Never more than `criticalPathsShown`; ties can be as many as a plan has combinations.
   */
  readonly criticalPaths: readonly (readonly NodeCode[])[];
  readonly moreCriticalPaths: boolean;
};

export const criticalPathsShown = 20;

/** Edges along which a delay of one critical node at once delays the next. */
const tightEdges = (nodes: ReadonlyMap<NodeCode, TimedNode>, edges: readonly Edge[]): readonly Edge[] =>
  edges.filter(({ from, to }) => {
    const before = nodes.get(from);
    const after = nodes.get(to);
    if (before === undefined || after === undefined) return false;
    return before.critical && after.critical && before.earliestFinish === after.earliestStart;
  });

/**
 * Joins nodes that take days by the ways through nodes that take none, so that each chain is met once however many
 * milestones lie beside each other on it.
 */
const workSuccessors = (
  code: NodeCode,
  works: ReadonlySet<NodeCode>,
  after: ReadonlyMap<NodeCode, readonly NodeCode[]>,
): ReadonlySet<NodeCode> => {
  const met = new Set<NodeCode>();
  const passed = new Set<NodeCode>();
  const pending = [...(after.get(code) ?? [])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (works.has(next)) met.add(next);
    else if (!passed.has(next)) {
      passed.add(next);
      pending.push(...(after.get(next) ?? []));
    }
  }
  return met;
};

/** The critical paths of scheduled nodes, given in the order of the plan. */
export const pathsThrough = (nodes: readonly TimedNode[], edges: readonly Edge[]): CriticalPaths => {
  const tight = tightEdges(new Map(nodes.map((node) => [node.code, node])), edges);
  const working = nodes.filter(({ critical, days }) => critical && days > 0).map(({ code }) => code);
  const works = new Set(working);
  const after = successorsOf(tight);
  const joined = working.flatMap((from) => {
    const met = workSuccessors(from, works, after);
    return working.filter((to) => met.has(to)).map((to) => ({ from, to }));
  });
  const next = successorsOf(joined);
  const before = predecessorsOf(joined);
  const paths: (readonly NodeCode[])[] = [];
  const follow = (way: readonly NodeCode[], last: NodeCode): void => {
    if (paths.length > criticalPathsShown) return;
    const following = next.get(last) ?? [];
    if (following.length === 0) paths.push(way);
    for (const code of following) follow([...way, code], code);
  };
  for (const code of working) if (!before.has(code)) follow([code], code);
  return {
    criticalPaths: paths.slice(0, criticalPathsShown),
    moreCriticalPaths: paths.length > criticalPathsShown,
  };
};
