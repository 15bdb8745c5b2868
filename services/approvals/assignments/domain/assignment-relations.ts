import type { Principal } from '../../../../shared/auth/principal.ts';
import { relationsTo, type ApprovalsRelation } from '../../kernel/approvals-relations.ts';
import { isConfirmed } from './assignment-kind.ts';
import type { Assignment } from './assignment.ts';

/** The relations in which a caller stands to an assignment: its department, and the enterprise that asked. */
export const relationsToAssignment = (
  { department, enterprise, kind }: Assignment,
  principal: Pick<Principal, 'department' | 'enterprise'>,
): ReadonlySet<ApprovalsRelation> =>
  new Set([
    ...relationsTo(department, principal),
    ...(isConfirmed(kind) && enterprise !== null && enterprise.creditCode === principal.enterprise
      ? ['own-enterprise' as const]
      : []),
  ]);
