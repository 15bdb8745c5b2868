import { reachableFrom } from '../../catalogue/domain/graph.ts';
import type { DependencyKind } from '../../catalogue/domain/dependency.ts';
import { isMatterCode } from '../../catalogue/domain/matter.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';
import { binds } from '../../catalogue/domain/plan.ts';
import type { Plan, PlanEdge } from '../../catalogue/domain/plan.ts';

/**
 * How a node of a case ended. `approved` covers a filing, a deemed consent and a milestone reached; `not-required`
 * that the law asks for no such decision here (行政许可法 32(1), exemptions of the matter); `not-accepted` that the
 * department said it was not its to decide (32(2)); `revoked` that it was approved and people took that back.
 */
export const nodeResults = [
  'approved',
  'not-required',
  'rejected',
  'withdrawn',
  'not-accepted',
  'revoked',
] as const;
export type NodeResult = (typeof nodeResults)[number];
export type NodeResults = Readonly<Partial<Record<NodeCode, NodeResult>>>;

// What depends on a node that ended so goes no further.
const stoppingResults = ['rejected', 'withdrawn', 'not-accepted', 'revoked'] as const;
const stopping: ReadonlySet<NodeResult | undefined> = new Set(stoppingResults);

/** Whether what depends on a node that ended so goes no further. */
export const isStopping = (result: NodeResult | undefined): result is (typeof stoppingResults)[number] =>
  stopping.has(result);

export const nodeStates = [...nodeResults, 'open', 'waiting', 'stopped'] as const;
export type NodeState = (typeof nodeStates)[number];

/** A prerequisite that is lacking 差哪一项; `kind` says whether the order may be set aside. */
export type LackingPrerequisite = { readonly code: NodeCode; readonly kind: DependencyKind };

export type NodeProgress = {
  readonly code: NodeCode;
  readonly state: NodeState;
  /** What a waiting or stopped node lacks, in the order of the plan; empty for every other. */
  readonly lacks: readonly LackingPrerequisite[];
  /** The nodes rejected, withdrawn or not accepted that stop a stopped one, in the order of the plan; empty for every other. */
  readonly stoppedBy: readonly NodeCode[];
};

export type Progress = {
  readonly nodes: readonly NodeProgress[];
  /** Every matter is approved or not required. Milestones have their own proofs and are not waited for. */
  readonly complete: boolean;
  /** Not complete, and nothing is open: without a decision anew, a new application or a bypass nothing goes on. */
  readonly atStandstill: boolean;
};

type Needs = ReadonlyMap<NodeCode, DependencyKind>;

/**
 * What a node needs directly. A prerequisite that is not required hands its own prerequisites on, so that dropping a
 * link never breaks the order between its neighbours. Over a legal link it hands on even what was set aside for it:
 * that let it open early, but gives those behind it no leave to go without.
 */
const needsOf = (
  code: NodeCode,
  incoming: ReadonlyMap<NodeCode, readonly PlanEdge[]>,
  results: NodeResults,
  counts: (edge: PlanEdge) => boolean = binds,
): Needs => {
  const needs = new Map<NodeCode, DependencyKind>();
  const seen = new Set<string>();
  const pending = (incoming.get(code) ?? []).filter(counts).map(({ from, kind }) => ({ code: from, kind }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { code: needed, kind } = next;
    if (seen.has(`${needed} ${kind}`)) continue;
    seen.add(`${needed} ${kind}`);
    if (results[needed] !== 'not-required') needs.set(needed, needs.get(needed) === 'legal' ? 'legal' : kind);
    else
      for (const edge of incoming.get(needed) ?? [])
        if (kind === 'legal' || counts(edge)) pending.push({ code: edge.from, kind });
  }
  return needs;
};

const progressOfNode = (
  code: NodeCode,
  needs: readonly LackingPrerequisite[],
  stoppedBy: readonly NodeCode[],
  results: NodeResults,
): NodeProgress => {
  const result = results[code];
  if (result !== undefined) return { code, state: result, lacks: [], stoppedBy: [] };
  const lacks = needs.filter((each) => results[each.code] !== 'approved');
  if (stoppedBy.length > 0) return { code, state: 'stopped', lacks, stoppedBy };
  return { code, state: lacks.length > 0 ? 'waiting' : 'open', lacks, stoppedBy: [] };
};

/**
 * Where a case stands: which nodes are open, which wait and for what, which are stopped. A rejection, a withdrawal or an answer of not being the
 * right authority stops every undecided node that depends on it, directly or not, and no other; deciding it anew sets them free.
 * An order set aside lets what follows begin early; it gives no leave to go on without what has failed.
 * `formerly` says how nodes had ended that were applied for anew: they are open again, and stop what they stopped until decided.
 */
export const progressOf = (plan: Plan, results: NodeResults, formerly: NodeResults = {}): Progress => {
  const codes = plan.nodes.map(({ code }) => code);
  const incoming = Map.groupBy(plan.edges, ({ to }) => to);
  const needs = new Map(
    codes.map((code) => {
      const kinds = needsOf(code, incoming, results);
      const inOrder = codes.flatMap((each): LackingPrerequisite[] => {
        const kind = kinds.get(each);
        return kind === undefined ? [] : [{ code: each, kind }];
      });
      return [code, inOrder];
    }),
  );
  const failed = codes.filter((code) => stopping.has(results[code] ?? formerly[code]));
  const before =
    failed.length === 0
      ? new Map<NodeCode, readonly NodeCode[]>()
      : new Map(codes.map((code) => [code, [...needsOf(code, incoming, results, () => true).keys()]]));
  const nodes = codes.map((code) => {
    const behind = failed.length === 0 ? new Set<NodeCode>() : reachableFrom([code], before);
    const stoppedBy = failed.filter((each) => each !== code && behind.has(each));
    return progressOfNode(code, needs.get(code) ?? [], stoppedBy, results);
  });
  const matters = nodes.filter(({ code }) => isMatterCode(code));
  const complete = matters.every(({ state }) => state === 'approved' || state === 'not-required');
  return { nodes, complete, atStandstill: !complete && !nodes.some(({ state }) => state === 'open') };
};
