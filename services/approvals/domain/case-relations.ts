import type { Principal } from '../../../shared/auth/principal.ts';
import type { ApprovalsRelation } from './approvals-rights.ts';
import type { ApprovalCase } from './cases/approval-case.ts';
import type { Task } from './tasks/task.ts';
import { standingInTransfer } from './transfers/standing.ts';

type Relations = ReadonlySet<ApprovalsRelation>;

const relationsToProject = (
  { enterprise, officer }: Pick<Task, 'enterprise' | 'officer'>,
  { enterprise: code, subject }: Pick<Principal, 'enterprise' | 'subject'>,
): readonly ApprovalsRelation[] => [
  ...(enterprise.creditCode === code ? ['own-enterprise' as const] : []),
  ...(officer === subject ? ['own-project' as const] : []),
];

/**
 * The relations in which a caller stands to a task: its department, its enterprise, the officer of its project, a
 * department with a part in its transfer.
 */
export const relationsToTask = (task: Task, principal: Principal): Relations =>
  new Set([
    ...(task.department === principal.department ? ['own-department' as const] : []),
    ...(principal.department === null ? [] : standingInTransfer(task, principal.department)),
    ...relationsToProject(task, principal),
  ]);

/** The relations in which a caller stands to a case: a department that answers for one of its matters takes part. */
export const relationsToCase = (approvalCase: ApprovalCase, principal: Principal): Relations =>
  new Set([
    ...(approvalCase.nodes.some(({ work }) => work !== null && work.department === principal.department)
      ? ['takes-part' as const]
      : []),
    ...relationsToProject(approvalCase, principal),
  ]);
