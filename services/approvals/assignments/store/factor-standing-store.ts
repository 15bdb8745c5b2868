import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { factorStandingSchema, type FactorStanding } from '../domain/factor-gap.ts';

export const factorStandingDefinition: AggregateDefinition<FactorStanding> = {
  kind: 'factor-standing',
  schema: factorStandingSchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: () => ({}),
};
