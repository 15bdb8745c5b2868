import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { IfMatch } from '../../../../shared/dynamo/if-match.ts';
import { putOwnSettings, readOwnSettings, type OwnSettings } from '../../../../shared/dynamo/own-settings.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { UrgentHours } from '../../kernel/notification-policy.ts';
import type { NotificationPorts, Written } from '../../kernel/ports.ts';
import {
  notificationSettingsChanged,
  settingsInForce,
  type NotificationSettings,
} from '../domain/notification-settings.ts';
import {
  notificationSettingsDefinition,
  notificationSettingsId,
} from '../store/notification-settings-store.ts';

const own: OwnSettings<NotificationSettings> = {
  definition: notificationSettingsDefinition,
  id: notificationSettingsId,
  nothingSet: {},
  changed: notificationSettingsChanged,
};

/** What a county has set for its notifications. */
export const readNotificationSettingsQuery =
  ({ table }: Pick<NotificationPorts, 'table'>) =>
  (county: CountyCode): Promise<Versioned<NotificationSettings>> =>
    readOwnSettings(own)(table, county);

/** Puts what a county sets for its notifications. */
export const putNotificationSettingsCommand =
  ({ table }: Pick<NotificationPorts, 'table'>) =>
  (settings: NotificationSettings, ifMatch: IfMatch) =>
  (context: WriteContext<Versioned<NotificationSettings>>): Written<NotificationSettings> =>
    putOwnSettings(own)(table, context, settings, ifMatch);

/** The hours within which channels other than the inbox may carry urgent news in a county. */
export const readUrgentHoursQuery =
  (ports: Pick<NotificationPorts, 'table' | 'policy'>) =>
  async (county: CountyCode): Promise<UrgentHours> => {
    const { state } = await readNotificationSettingsQuery(ports)(county);
    return settingsInForce(ports.policy, state).urgentHours;
  };
