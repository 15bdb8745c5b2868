import type { Principal } from '../../../../shared/auth/principal.ts';
import { relationsToProject, type DepartmentRelation, type ProjectRelation } from '../../kernel/relations.ts';
import type { Consultation } from './consultation.ts';
import type { LeadingDepartment } from './leading-department.ts';

/** How a caller stands to a consultation. */
export type ConsultationRelation = DepartmentRelation | ProjectRelation | 'consulted';

/**
 * The relations in which a caller stands to a consultation: the department that leads now, those asked, the officer of the
 * project; the enterprise from the conclusion on, and not before.
 */
export const relationsToConsultation = (
  { consultation, leading }: { readonly consultation: Consultation; readonly leading: LeadingDepartment },
  principal: Principal,
): ReadonlySet<ConsultationRelation> =>
  new Set([
    ...(leading.department === principal.department ? ['own-department' as const] : []),
    ...(consultation.parts.some(({ department }) => department === principal.department)
      ? ['consulted' as const]
      : []),
    ...relationsToProject(consultation, principal).filter(
      (relation) => relation !== 'own-enterprise' || consultation.state === 'concluded',
    ),
  ]);
