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

/** The tasks of one case, with what the case's readers see of each. */
export const caseIndex = {
  name: 'by-case',
  partitionKey: 'byCasePk',
  sortKey: 'listSk',
  include: ['summary'],
} as const satisfies IndexDefinition;

/** The cases of one enterprise, which is all it sees. */
export const enterpriseIndex = {
  name: 'by-enterprise',
  partitionKey: 'byEnterprisePk',
  sortKey: 'listSk',
  include: ['summary'],
} as const satisfies IndexDefinition;

/** The cases whose projects one officer follows. */
export const officerIndex = {
  name: 'by-officer',
  partitionKey: 'byOfficerPk',
  sortKey: 'listSk',
  include: ['summary'],
} as const satisfies IndexDefinition;

export const table: TableDefinition = {
  indexes: [dueIndex, eventDayIndex, countyIndex, departmentIndex, caseIndex, enterpriseIndex, officerIndex],
};
