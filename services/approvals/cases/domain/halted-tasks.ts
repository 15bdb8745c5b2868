import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Stopper } from '../../../../shared/events/tolerance-events.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import { decisionKindIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { NodeCode } from '../../catalogue/domain/matter.ts';
import { isStopping, type Progress } from './progress.ts';
import { caseReference } from './case-facts.ts';
import { latestResultOf, nodeOf, type ApprovalCase } from './approval-case.ts';

/** The undecided nodes that have a task, and what stops each; none for one that may go on. */
const stoppedTasks = (
  { nodes }: ApprovalCase,
  progress: Progress,
): ReadonlyMap<TaskId, readonly NodeCode[]> => {
  const stoppedBy = new Map(progress.nodes.map((node) => [node.code, node.stoppedBy]));
  return new Map(
    nodes.flatMap(({ code, taskId, result }): [TaskId, readonly NodeCode[]][] =>
      taskId === null || result !== null ? [] : [[taskId, stoppedBy.get(code) ?? []]],
    ),
  );
};

const kindOf = ({ plan }: ApprovalCase, code: NodeCode, catalogue: CountyCatalogue) => {
  const variant = plan.nodes.find((node) => node.code === code)?.variant ?? null;
  return variant === null ? {} : { decisionKind: decisionKindIn(catalogue, { code, variant }) };
};

const stoppersOf = (
  approvalCase: ApprovalCase,
  codes: readonly NodeCode[],
  catalogue: CountyCatalogue,
): Stopper[] =>
  codes.flatMap((code) => {
    const node = nodeOf(approvalCase, code);
    const result = node === undefined ? undefined : latestResultOf(node)?.result;
    return node === undefined || !isStopping(result)
      ? []
      : [{ code, name: node.name, result, ...kindOf(approvalCase, code, catalogue) }];
  });

/** A case and where it stands. */
type Standing = { readonly approvalCase: ApprovalCase; readonly progress: Progress };

/**
 * Tells this service itself which tasks under way are stopped by a change of their case, and which may go on; nothing where
 * that is as before. `catalogue` names the kinds of what failed. Which nodes are stopped stays derived from plan and results; the task keeps what it has heard.
 */
export const haltsChanged = (
  before: Standing,
  after: Standing,
  catalogue: CountyCatalogue,
): readonly DomainEvent[] => {
  const known = stoppedTasks(before.approvalCase, before.progress);
  const tasks = [...stoppedTasks(after.approvalCase, after.progress)]
    .filter(([taskId, codes]) => codes.join() !== (known.get(taskId) ?? []).join())
    .map(([taskId, codes]) => ({ taskId, stoppedBy: stoppersOf(after.approvalCase, codes, catalogue) }));
  return tasks.length === 0
    ? []
    : [
        {
          type: 'approvals.case.halts-changed.v1',
          audience: [],
          fact: { ...caseReference(after.approvalCase), tasks },
        },
      ];
};
