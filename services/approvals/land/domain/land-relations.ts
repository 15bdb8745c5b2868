import type { Principal } from '../../../../shared/auth/principal.ts';
import type { ApprovalsRelation } from '../../kernel/approvals-relations.ts';
import type { LandAcquisition } from './land-acquisition.ts';

/** How a caller stands to an acquisition: of the department that has it, or of one that works on it too. */
export const landRelations = (
  { department, partners }: Pick<LandAcquisition, 'department' | 'partners'>,
  principal: Pick<Principal, 'department'>,
): ReadonlySet<ApprovalsRelation> =>
  new Set([
    ...(principal.department === department ? ['own-department' as const] : []),
    ...(partners.some((partner) => partner === principal.department) ? ['takes-part' as const] : []),
  ]);
