import type { Principal } from '../../../../shared/auth/principal.ts';
import { relationsToProject, type ProjectRelation } from '../../kernel/relations.ts';
import type { ApprovalCase } from './approval-case.ts';

/** How a caller stands to a case. */
export type CaseRelation = ProjectRelation | 'takes-part';

/** The relations in which a caller stands to a case: a department that answers for one of its matters takes part. */
export const relationsToCase = (
  approvalCase: ApprovalCase,
  principal: Principal,
): ReadonlySet<CaseRelation> =>
  new Set([
    ...(approvalCase.nodes.some(({ work }) => work !== null && work.department === principal.department)
      ? ['takes-part' as const]
      : []),
    ...relationsToProject(approvalCase, principal),
  ]);
