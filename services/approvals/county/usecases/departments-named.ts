import type { CountyCode, DepartmentId } from '../../../../shared/identifiers.ts';
import { departmentDefinition } from '../store/department-store.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';
import type { KnownDepartments } from '../domain/known-departments.ts';

/** The departments named, as far as the county has them; each is read once. */
export const departmentsNamed = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  named: readonly DepartmentId[],
): Promise<KnownDepartments> => {
  const found = await Promise.all(
    [...new Set(named)].map((department) => table.load(departmentDefinition, county, department)),
  );
  return new Map(found.filter((each) => each !== null).map(({ state }) => [state.id, state]));
};
