import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { isStopping } from './progress.ts';
import type { Act } from '../../kernel/act.ts';
import { continueOpening, type Advancing, type CaseChange } from './advance-case.ts';
import { caseProgressed, caseReference } from './case-facts.ts';
import { caseProgress, nodeOf, withNode, type ApprovalCase } from './approval-case.ts';

/** What somebody applies for anew, and what has changed since it ended. */
export type Reapplication = { readonly matter: string; readonly reason: string };

type Refused = CodedError<'MATTER_NOT_REAPPLICABLE'>;

const refused = (zh: string, en: string): Refused => ({
  code: 'MATTER_NOT_REAPPLICABLE',
  detail: { zh, en },
  faults: [{ pointer: '/matter', detail: { zh, en } }],
});

/**
 * Applies anew 重新申请 for a matter that was refused, not accepted, withdrawn or whose approval was revoked: a fresh task with a
 * clock of its own opens for the department that answers for it, beside the one that ended. What depends on it goes on once
 * it is decided in favour, and not before (domain.md §2.4).
 */
export const reapply = (
  approvalCase: ApprovalCase,
  { matter, reason }: Reapplication,
  act: Act,
  advancing: Advancing,
): Outcome<CaseChange, Refused> => {
  const node = nodeOf(approvalCase, matter);
  if (node?.work == null)
    return failure(refused('本项目审批中没有该事项', 'The project has no such matter.'));
  const { result, taskId, former = [] } = node;
  if (taskId === null || result === null || !isStopping(result.result))
    return failure(
      refused(
        `${node.name.zh}并无未通过、不予受理、撤回或者撤销的情形，无须重新申请`,
        `${node.name.en} was neither refused, withdrawn, not accepted nor revoked.`,
      ),
    );
  const renewed = withNode(approvalCase, matter, {
    taskId: null,
    result: null,
    away: undefined,
    movedAt: undefined,
    former: [...former, { ...act, taskId, result, reason }],
  });
  const change = continueOpening(renewed, advancing);
  return success({
    ...change,
    events: [
      {
        type: 'approvals.case.matter-reapplied.v1',
        audience: [],
        fact: {
          ...caseReference(approvalCase),
          matter: { code: node.code, name: node.name },
          formerTaskId: taskId,
          formerResult: result.result,
          reason,
        },
      },
      caseProgressed(change.approvalCase, caseProgress(change.approvalCase)),
      ...change.events,
    ],
  });
};
