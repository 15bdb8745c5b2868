import type { Principal } from '../../../../shared/auth/principal.ts';
import type { DepartmentRelation } from '../../kernel/relations.ts';
import type { LandAcquisition } from './land-acquisition.ts';

/** How a caller stands to land. */
export type LandRelation = DepartmentRelation | 'takes-part';

/** How a caller stands to an acquisition: of the department that has it, or of one that works on it too. */
export const landRelations = (
  { department, partners }: Pick<LandAcquisition, 'department' | 'partners'>,
  principal: Pick<Principal, 'department'>,
): ReadonlySet<LandRelation> =>
  new Set([
    ...(principal.department === department ? ['own-department' as const] : []),
    ...(partners.some((partner) => partner === principal.department) ? ['takes-part' as const] : []),
  ]);
