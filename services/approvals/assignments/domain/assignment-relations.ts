import type { Principal } from '../../../../shared/auth/principal.ts';
import { relationsTo, type DepartmentRelation, type EnterpriseRelation } from '../../kernel/relations.ts';
import { isConfirmed } from './assignment-kind.ts';
import type { Assignment } from './assignment.ts';

/** How a caller stands to an assignment. */
export type AssignmentRelation = DepartmentRelation | EnterpriseRelation;

/** The relations in which a caller stands to an assignment: its department, and the enterprise that asked. */
export const relationsToAssignment = (
  { department, enterprise, kind }: Assignment,
  principal: Pick<Principal, 'department' | 'enterprise'>,
): ReadonlySet<AssignmentRelation> =>
  new Set([
    ...relationsTo(department, principal),
    ...(isConfirmed(kind) && enterprise !== null && enterprise.creditCode === principal.enterprise
      ? ['own-enterprise' as const]
      : []),
  ]);
