import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { reprojectionSchema, type Reprojection } from '../domain/reprojection.ts';

export const reprojectionDefinition: AggregateDefinition<Reprojection> = {
  kind: 'reprojection',
  schema: reprojectionSchema,
  identify: ({ id }) => ({ id, root: 'reprojection' }),
  indexAttributes: () => ({}),
};
