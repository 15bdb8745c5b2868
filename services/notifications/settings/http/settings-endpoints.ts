import * as z from 'zod';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { NotificationPolicy } from '../../kernel/notification-policy.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import {
  notificationSettingsSchema,
  settingsInForce,
  urgentHoursSchema,
  type NotificationSettings,
} from '../domain/notification-settings.ts';
import type { SettingsAct } from '../domain/settings-rights.ts';
import {
  putNotificationSettingsCommand,
  readNotificationSettingsQuery,
} from '../usecases/notification-settings.ts';

const tag = '通知设置 Notification settings';

const settingsView = z.object({
  /** What holds now. */
  inForce: z.object({ urgentHours: urgentHoursSchema }),
  /** Where the county departs from what holds everywhere. */
  overrides: notificationSettingsSchema,
});

const present =
  (packaged: NotificationPolicy) =>
  ({ state, version }: Versioned<NotificationSettings>): Reply<z.input<typeof settingsView>> => ({
    body: { inForce: settingsInForce(packaged, state), overrides: state },
    ...(version === 0 ? {} : { version }),
  });

/** What a county sets for its notifications. */
export const settingsEndpoints = (ports: NotificationPorts): readonly Endpoint<SettingsAct>[] => [
  defineEndpoint({
    act: 'notification-settings.see',
    method: 'get',
    path: '/v1/notification-settings',
    summary: '通知设置 · What the county has set for its notifications',
    tag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: settingsView,
    refusals: [],
    handle: async ({ principal }) =>
      success(present(ports.policy)(await readNotificationSettingsQuery(ports)(principal.county))),
  }),
  defineEndpoint({
    act: 'notification-settings.put',
    method: 'put',
    path: '/v1/notification-settings',
    summary: '修改通知设置 · Set what the county decides for its notifications',
    description:
      'The body holds all departures; what it leaves out is as it is everywhere. `urgentHours`, in minutes after midnight, are those within which channels other than the inbox may carry news of a breach of law, on whatever day. If-Match with the ETag read, once there is one.',
    tag,
    params: none,
    query: none,
    input: notificationSettingsSchema,
    status: 200,
    output: settingsView,
    refusals: ['IF_MATCH_REQUIRED', 'STALE', 'LOST_RACE'],
    handle: ({ input, ifMatch, write }) =>
      write(putNotificationSettingsCommand(ports)(input, ifMatch), present(ports.policy)),
  }),
];
