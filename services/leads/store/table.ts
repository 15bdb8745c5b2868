import {
  dueIndex,
  eventDayIndex,
  type IndexDefinition,
  type TableDefinition,
} from '../../../shared/dynamo/table-definition.ts';

/** Leads of a county by stage, newest first when read backwards; entries carry what a list shows. */
export const byStageIndex = {
  name: 'by-stage',
  partitionKey: 'byStagePk',
  sortKey: 'byStageSk',
  include: ['version', 'summary'],
} as const satisfies IndexDefinition;

export const table: TableDefinition = { indexes: [dueIndex, eventDayIndex, byStageIndex] };
