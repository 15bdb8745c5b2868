import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { notificationSettingsSchema, type NotificationSettings } from '../domain/notification-settings.ts';

/** There is one of a county. */
export const notificationSettingsId = 'own';

/** How what a county sets for its notifications is stored. */
export const notificationSettingsDefinition: AggregateDefinition<NotificationSettings> = {
  kind: 'notification-settings',
  schema: notificationSettingsSchema,
  identify: () => ({ id: notificationSettingsId, root: 'notification-settings' }),
  indexAttributes: () => ({}),
};
