import type { Principal } from '../../../shared/auth/principal.ts';
import type { DepartmentId } from '../../../shared/identifiers.ts';
import type { AgencyOrderRelation } from '../agency-orders/domain/agency-order-rights.ts';
import type { TransferRelation } from '../tasks/domain/transfer-standing.ts';

/** How a caller stands to a piece of work or a case; a department takes part where it answers for a matter. */
export type ApprovalsRelation =
  | 'own-department'
  | 'takes-part'
  | 'own-enterprise'
  | 'own-project'
  | 'own-proposal'
  | 'consulted'
  | AgencyOrderRelation
  | TransferRelation;

/** The relation in which a caller stands to what is begun for the enterprise they act for. */
export const relationsOfEnterprise = ({
  enterprise,
}: Pick<Principal, 'enterprise'>): ReadonlySet<ApprovalsRelation> =>
  new Set(enterprise === null ? [] : ['own-enterprise' as const]);

/** The relations in which a caller stands to the work of a department. */
export const relationsTo = (
  department: DepartmentId,
  principal: Pick<Principal, 'department'>,
): ReadonlySet<ApprovalsRelation> =>
  new Set(principal.department === department ? ['own-department' as const] : []);
