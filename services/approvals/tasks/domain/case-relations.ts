import type { Principal } from '../../../../shared/auth/principal.ts';
import type { ApprovalsRelation } from '../../kernel/approvals-relations.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import type { Consultation } from '../../consultations/domain/consultation.ts';
import { wasConsulted } from './consulted.ts';
import type { Lead } from '../../consultations/domain/lead.ts';
import type { Task } from './task.ts';
import { standingInTransfer } from './transfer-standing.ts';

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
 * department with a part in its transfer, a department that was consulted on it.
 */
export const relationsToTask = (task: Task, principal: Principal): Relations =>
  new Set([
    ...(task.department === principal.department ? ['own-department' as const] : []),
    ...standingInTransfer(task, principal),
    ...(principal.department !== null && wasConsulted(task, principal.department)
      ? ['consulted' as const]
      : []),
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

/**
 * The relations in which a caller stands to a consultation: the department that leads now, those asked, the officer of the
 * project; the enterprise from the conclusion on, and not before.
 */
export const relationsToConsultation = (
  { consultation, lead }: { readonly consultation: Consultation; readonly lead: Lead },
  principal: Principal,
): Relations =>
  new Set([
    ...(lead.department === principal.department ? ['own-department' as const] : []),
    ...(consultation.parts.some(({ department }) => department === principal.department)
      ? ['consulted' as const]
      : []),
    ...relationsToProject(consultation, principal).filter(
      (relation) => relation !== 'own-enterprise' || consultation.state === 'concluded',
    ),
  ]);
