import type { DepartmentId } from '../../../../shared/identifiers.ts';
import type { Department } from '../../catalogue/domain/department.ts';

/** The departments named, as the county has them. */
export type KnownDepartments = ReadonlyMap<DepartmentId, Department>;
