import * as z from 'zod';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';
import { workKinds } from '../../kernel/work-kinds.ts';

/** Whether anything of a county runs by its limits yet; before that the county is being opened. */
export const workBegun = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
): Promise<boolean> => {
  const first = await Promise.all(
    Object.values(workKinds).map((kind) =>
      table.list(countyIndex, countyPartition(county, kind), { limit: 1 }, z.unknown()),
    ),
  );
  return first.some((listed) => listed.ok && listed.value.items.length > 0);
};
