import type { CountyCode, DepartmentId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { departmentDefinition } from '../store/department-store.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';

/** The name of a department; its id where the county has none of it. */
export const nameOfDepartment = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  county: CountyCode,
  id: DepartmentId,
): Promise<Bilingual> =>
  (await table.load(departmentDefinition, county, id))?.state.name ?? { zh: id, en: id };
