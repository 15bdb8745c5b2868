import type * as z from 'zod';
import type { Principal } from '../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { commonRefusal } from '../../../shared/common-refusals.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../shared/dynamo/table.ts';
import type { DepartmentId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import { relationsTo, type DepartmentRelation } from './relations.ts';
import { countyPartition, departmentPartition } from './list-keys.ts';
import { countyIndex, departmentIndex } from './table.ts';
import type { PortsOf } from './ports.ts';

/** A kind of work given out to departments, as it is listed. */
export type ListedWork<Act extends string, Relation extends string, Summary, State extends string> = {
  readonly rights: RightsTable<Act, Relation | DepartmentRelation>;
  readonly act: Act;
  readonly kind: string;
  readonly entry: z.ZodType<{ summary: Summary }>;
  readonly prefixOf: (state: State) => string;
};

export type WorkQuery<State extends string> = {
  readonly principal: Principal;
  /** Null asks for all one may see: the county's for those who watch it, else one's own department's. */
  readonly department: DepartmentId | null;
  readonly state: State | null;
  readonly page: PageRequest;
};

const noRelation: ReadonlySet<never> = new Set();

/** Lists work given out to departments, what waits first, then by due date. */
export const listWork =
  <Act extends string, Relation extends string, Summary, State extends string>({
    rights,
    act,
    kind,
    entry,
    prefixOf,
  }: ListedWork<Act, Relation, Summary, State>) =>
  ({ table }: Pick<PortsOf<unknown>, 'table'>) =>
  async ({
    principal,
    department: asked,
    state,
    page,
  }: WorkQuery<State>): Promise<Outcome<Page<Summary>, CodedError>> => {
    const seesCounty = permits(rights, act, principal, noRelation);
    const department = asked ?? (seesCounty ? null : principal.department);
    if (department === null && !seesCounty) return failure(commonRefusal('ACT_NOT_YOURS'));
    if (department !== null && !permits(rights, act, principal, relationsTo(department, principal)))
      return failure(commonRefusal('ACT_NOT_YOURS'));
    const [index, partition] =
      department === null
        ? [countyIndex, countyPartition(principal.county, kind)]
        : [departmentIndex, departmentPartition(principal.county, kind, department)];
    const prefix = state === null ? undefined : prefixOf(state);
    const listed = await table.list(index, partition, page, entry, prefix);
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };
