import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { policyRegisterSchema, type PolicyRegister } from '../../../../shared/policy/policy-register.ts';

/** There is one of a county. */
export const notificationSettingsId = 'own';

/** What a county had set by one person, before changes took two; it holds until a change takes its place. */
const setBefore = { urgentHours: z.object({ opens: z.int(), closes: z.int() }).optional() };

/** How what a county sets for its notifications is stored, with every change there was. */
export const notificationSettingsDefinition: AggregateDefinition<PolicyRegister> = {
  kind: 'notification-settings',
  schema: policyRegisterSchema.extend(setBefore),
  identify: () => ({ id: notificationSettingsId, root: 'notification-settings' }),
  indexAttributes: () => ({}),
};
