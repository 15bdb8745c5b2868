import * as z from 'zod';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { assignmentKind } from '../../assignments/store/assignment-store.ts';
import { caseKind } from '../../cases/store/case-store.ts';
import { landAcquisitionKind } from '../../land/store/land-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import { visitKind } from '../../visits/store/visit-store.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';

// Whatever runs by the county's limits; tasks and opinions belong to a case.
const timedKinds = [assignmentKind, caseKind, visitKind, landAcquisitionKind];

/** Whether anything of a county runs by its limits yet; before that the county is being opened. */
export const workBegun = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
): Promise<boolean> => {
  const first = await Promise.all(
    timedKinds.map((kind) =>
      table.list(countyIndex, countyPartition(county, kind), { limit: 1 }, z.unknown()),
    ),
  );
  return first.some((listed) => listed.ok && listed.value.items.length > 0);
};
