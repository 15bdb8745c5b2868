import {
  dueIndex,
  eventDayIndex,
  type IndexDefinition,
  type TableDefinition,
} from '../../../shared/dynamo/table-definition.ts';

/** All of one kind in a county: the register of departments, everybody's work for those who supervise. */
export const countyIndex = {
  name: 'by-county',
  partitionKey: 'byCountyPk',
  sortKey: 'listSk',
  include: ['summary'],
} as const satisfies IndexDefinition;

/** The work of one department, the most pressing first. */
export const departmentIndex = {
  name: 'by-department',
  partitionKey: 'byDepartmentPk',
  sortKey: 'listSk',
  include: ['summary'],
} as const satisfies IndexDefinition;

export const table: TableDefinition = { indexes: [dueIndex, eventDayIndex, countyIndex, departmentIndex] };
