import type { Table } from '../../../../shared/dynamo/table.ts';
import { putOwnSettings, readOwnSettings, type OwnSettings } from '../../../../shared/http/own-settings.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import {
  notificationSettingsChanged,
  rulesWith,
  type NotificationRules,
  type NotificationSettings,
} from '../domain/notification-settings.ts';
import { notificationSettingsDefinition, notificationSettingsId } from '../../kernel/aggregates.ts';

const own: OwnSettings<NotificationSettings> = {
  definition: notificationSettingsDefinition,
  id: notificationSettingsId,
  nothingSet: {},
  changed: notificationSettingsChanged,
};

/** What a county has set for its notifications. */
export const readNotificationSettings = readOwnSettings(own);

/** Puts what a county sets for its notifications. */
export const putNotificationSettings = putOwnSettings(own);

/** Reads what holds in a county now. */
export type NotificationRulesOf = (county: CountyCode) => Promise<NotificationRules>;

export const createNotificationRulesOf =
  (table: Pick<Table, 'load'>, packaged: NotificationRules): NotificationRulesOf =>
  async (county) =>
    rulesWith(packaged, (await readNotificationSettings(table, county)).state);
