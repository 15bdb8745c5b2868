/** An order between two nodes: `from` before `to`. */
export type Edge = { readonly from: string; readonly to: string };

const neighboursBy =
  (key: 'from' | 'to', value: 'from' | 'to') =>
  (edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> => {
    const lists = new Map<string, string[]>();
    for (const edge of edges) {
      const list = lists.get(edge[key]);
      if (list === undefined) lists.set(edge[key], [edge[value]]);
      else list.push(edge[value]);
    }
    return lists;
  };

/** What follows each node directly, in the order of the edges. */
export const successorsOf = neighboursBy('from', 'to');

/** What comes before each node directly, in the order of the edges. */
export const predecessorsOf = neighboursBy('to', 'from');

/** Everything one can reach from the starts, the starts themselves only where a way leads back to them. */
export const reachableFrom = (
  starts: readonly string[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => {
  const reached = new Set<string>();
  const pending = [...starts];
  for (let node = pending.pop(); node !== undefined; node = pending.pop())
    for (const next of neighbours.get(node) ?? [])
      if (!reached.has(next)) {
        reached.add(next);
        pending.push(next);
      }
  return reached;
};

/** All that depends on a node, directly or not. */
export const descendantsOf = (node: string, edges: readonly Edge[]): ReadonlySet<string> =>
  reachableFrom([node], successorsOf(edges));

/** All that a node depends on, directly or not. */
export const ancestorsOf = (node: string, edges: readonly Edge[]): ReadonlySet<string> =>
  reachableFrom([node], predecessorsOf(edges));

/**
 * The nodes so that each comes after all it depends on; among those free to come next, the one named first in `nodes`.
 * Null where a cycle leaves no such order. Edges from or to nodes not named are an error of the caller.
 */
export const topologicalOrder = (
  nodes: readonly string[],
  edges: readonly Edge[],
): readonly string[] | null => {
  const waitingFor = new Map(nodes.map((node) => [node, 0]));
  for (const { to } of edges) waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1);
  const successors = successorsOf(edges);
  const order: string[] = [];
  const remaining = [...nodes];
  while (remaining.length > 0) {
    const position = remaining.findIndex((node) => waitingFor.get(node) === 0);
    const [next] = position < 0 ? [] : remaining.splice(position, 1);
    if (next === undefined) return null;
    order.push(next);
    for (const after of successors.get(next) ?? []) waitingFor.set(after, (waitingFor.get(after) ?? 0) - 1);
  }
  return order;
};

/** The shortest way from `start` back to itself; null where there is none. */
const shortestCycleThrough = (
  start: string,
  successors: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null => {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of successors.get(node) ?? []) {
      if (next === start) {
        const way = [node];
        for (let before = cameFrom.get(node); before !== undefined; before = cameFrom.get(before))
          way.unshift(before);
        return way;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return null;
};

/** One shortest cycle for each knot of nodes that depend on each other, beginning with its first code; none is none. */
export const cyclesIn = (edges: readonly Edge[]): readonly (readonly string[])[] => {
  const successors = successorsOf(edges);
  const knotted = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const node of [...new Set(edges.map(({ from }) => from))].sort()) {
    if (knotted.has(node)) continue;
    const cycle = shortestCycleThrough(node, successors);
    if (cycle === null) continue;
    cycles.push(cycle);
    const ahead = descendantsOf(node, edges);
    for (const behind of ancestorsOf(node, edges)) if (ahead.has(behind)) knotted.add(behind);
  }
  return cycles;
};
