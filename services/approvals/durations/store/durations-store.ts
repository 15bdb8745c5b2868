import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { coordinationDurationsSchema, type CoordinationDurations } from '../domain/coordination-durations.ts';

/** How the durations of a month are stored: one sum for the county. */
export const durationsDefinition: AggregateDefinition<CoordinationDurations> = {
  kind: 'coordination-durations',
  schema: coordinationDurationsSchema,
  identify: ({ month }) => ({ id: month, root: `coordination-durations-${month}` }),
  indexAttributes: () => ({}),
};
