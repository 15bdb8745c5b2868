import type { Principal } from '../../../shared/auth/principal.ts';
import type { DepartmentId } from '../../../shared/identifiers.ts';

/** How a caller stands to the work of a department. */
export type DepartmentRelation = 'own-department';

/** How a caller stands to what is begun for an enterprise. */
export type EnterpriseRelation = 'own-enterprise';

/** How a caller stands to a project: it is their enterprise's, or the one they follow as its officer. */
export type ProjectRelation = EnterpriseRelation | 'own-project';

/** The relation in which a caller stands to what is begun for the enterprise they act for. */
export const relationsOfEnterprise = ({
  enterprise,
}: Pick<Principal, 'enterprise'>): ReadonlySet<EnterpriseRelation> =>
  new Set(enterprise === null ? [] : ['own-enterprise' as const]);

/** The relations in which a caller stands to the work of a department. */
export const relationsTo = (
  department: DepartmentId,
  principal: Pick<Principal, 'department'>,
): ReadonlySet<DepartmentRelation> =>
  new Set(principal.department === department ? ['own-department' as const] : []);

/** The relations in which a caller stands to whatever belongs to a project. */
export const relationsToProject = (
  {
    enterprise,
    officer,
  }: { readonly enterprise: { readonly creditCode: string }; readonly officer: string | null },
  { enterprise: code, subject }: Pick<Principal, 'enterprise' | 'subject'>,
): readonly ProjectRelation[] => [
  ...(enterprise.creditCode === code ? ['own-enterprise' as const] : []),
  ...(officer === subject ? ['own-project' as const] : []),
];
