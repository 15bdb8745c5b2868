import type { CountyCode, DepartmentId } from '../../../shared/identifiers.ts';

/** Partition of the county index: everything of one kind. */
export const countyPartition = (county: CountyCode, kind: string): string => `${county}#${kind}`;

/** Partition of the department index: one department's work of one kind. */
export const departmentPartition = (county: CountyCode, kind: string, department: DepartmentId): string =>
  `${county}#${kind}#${department}`;
