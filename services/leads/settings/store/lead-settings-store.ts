import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { leadSettingsSchema, type LeadSettings } from '../domain/lead-settings.ts';

/** There is one of a county. */
export const leadSettingsId = 'own';

/** How what a county sets for its leads is stored. */
export const leadSettingsDefinition: AggregateDefinition<LeadSettings> = {
  kind: 'lead-settings',
  schema: leadSettingsSchema,
  identify: () => ({ id: leadSettingsId, root: 'lead-settings' }),
  indexAttributes: () => ({}),
};
