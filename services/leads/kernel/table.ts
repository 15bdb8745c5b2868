import {
  dueIndex,
  eventDayIndex,
  type IndexDefinition,
  type TableDefinition,
} from '../../../shared/dynamo/table-definition.ts';

/**
 * Leads of a county by stage, and its projects as the stage after all of them, newest first when read backwards; entries
 * carry what a list shows.
 */
export const byStageIndex = {
  name: 'by-stage',
  partitionKey: 'byStagePk',
  sortKey: 'byStageSk',
  include: ['version', 'summary'],
} as const satisfies IndexDefinition;

/** The projects of one enterprise, which its investor may see. */
export const byEnterpriseIndex = {
  name: 'by-enterprise',
  partitionKey: 'byEnterprisePk',
  sortKey: 'byEnterpriseSk',
  include: ['version', 'summary'],
} as const satisfies IndexDefinition;

export const table: TableDefinition = {
  indexes: [dueIndex, eventDayIndex, byStageIndex, byEnterpriseIndex],
};
