import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { leadStandingSchema, type LeadStanding } from '../domain/lead-standing.ts';

/** Where leads stand as far as approvals has heard. */
export const leadStandingDefinition: AggregateDefinition<LeadStanding> = {
  kind: 'lead-standing',
  schema: leadStandingSchema,
  identify: ({ leadId }) => ({ id: leadId, root: leadId }),
  indexAttributes: () => ({}),
};
