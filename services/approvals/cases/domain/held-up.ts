import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { alsoKnownAs } from '../../catalogue/domain/data/also-known-as.ts';
import type { Matter } from '../../catalogue/domain/matter.ts';
import { dependentsOf } from './bottleneck.ts';
import { bindingEdges } from '../../catalogue/domain/plan.ts';
import type { NodeProgress, NodeState } from './progress.ts';
import { caseProgress, nodeOf, type ApprovalCase, type CaseNode } from './approval-case.ts';

/** What one asks for: some matters, wherever they stand, or a department and what lies with it. */
export type BottleneckAsked =
  { readonly matters: readonly Matter['code'][] } | { readonly department: DepartmentId };

/** A matter of a case and what cannot go on before it: `direct` is next in line, `dependents` all that follow. */
export type HoldingMatter = {
  readonly code: CaseNode['code'];
  readonly name: CaseNode['name'];
  readonly state: NodeState;
  readonly direct: number;
  readonly dependents: number;
};

/** A case that does not go on before some matters are settled 受阻项目. */
export type HeldUp = {
  readonly approvalCase: ApprovalCase;
  readonly matters: readonly HoldingMatter[];
};

const settled: ReadonlySet<NodeState> = new Set(['approved', 'not-required']);
const held: ReadonlySet<NodeState> = new Set(['waiting', 'stopped']);

const called = ({ code, name }: Matter): readonly string[] => [name.zh, ...(alsoKnownAs[code] ?? [])];

/** The matters a word means 土地出让: the one of that code, else all of whose names or common names it is a part. */
export const mattersCalled = (matters: readonly Matter[], word: string): readonly Matter[] => {
  const byCode = matters.filter(({ code }) => code === word);
  return byCode.length > 0
    ? byCode
    : matters.filter((matter) => called(matter).some((name) => name.includes(word)));
};

// A department holds up by what lies with it; what still waits for others is not yet its to do.
const isAsked = ({ code, work }: CaseNode, state: NodeState, asked: BottleneckAsked): boolean =>
  'matters' in asked
    ? asked.matters.some((matter) => matter === code)
    : work?.department === asked.department && state !== 'waiting';

const holdingOf = (
  { plan }: ApprovalCase,
  { code, name }: CaseNode,
  state: NodeState,
  nodes: readonly NodeProgress[],
): HoldingMatter => {
  const halted = new Set(nodes.filter((each) => held.has(each.state)).map((each) => each.code));
  const next = new Set(
    bindingEdges(plan)
      .filter(({ from }) => from === code)
      .map(({ to }) => to),
  );
  const dependents = dependentsOf(plan, code).filter((dependent) => halted.has(dependent));
  const direct = dependents.filter((dependent) => next.has(dependent)).length;
  return { code, name, state, direct, dependents: dependents.length };
};

/**
 * Whether a case is held up by what is asked for, and by which of its matters (R155 瓶颈分析): they are not settled, and
 * something else waits or is stopped behind them, next in line or further on in the graph. Null where nothing is.
 */
export const heldUpBy = (approvalCase: ApprovalCase, asked: BottleneckAsked): HeldUp | null => {
  const { nodes } = caseProgress(approvalCase);
  const matters = nodes.flatMap(({ code, state }): HoldingMatter[] => {
    const node = nodeOf(approvalCase, code);
    if (node === undefined || settled.has(state) || !isAsked(node, state, asked)) return [];
    const holding = holdingOf(approvalCase, node, state, nodes);
    return holding.dependents > 0 ? [holding] : [];
  });
  return matters.length > 0 ? { approvalCase, matters } : null;
};
