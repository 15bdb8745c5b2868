import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import type { KeptPolicy } from '../../../../shared/policy/keep-policy.ts';
import { policyEndpoints } from '../../../../shared/policy/policy-endpoints.ts';
import type { NotificationPolicy } from '../../kernel/policy-schema.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { SettingsAct } from '../domain/settings-rights.ts';

/** What a county sets for its notifications. */
export const settingsEndpoints = (
  { table, newId, register }: NotificationPorts,
  kept: KeptPolicy<NotificationPolicy>,
): readonly Endpoint<SettingsAct>[] =>
  policyEndpoints(
    {
      kept,
      path: '/v1/notification-policy',
      tag: 'Notification policy',
      acts: {
        read: 'notification-policy.read',
        listChanges: 'notification-policy.list-changes',
        propose: 'notification-policy.propose',
        approve: 'notification-policy.approve',
        refuse: 'notification-policy.refuse',
        withdraw: 'notification-policy.withdraw',
      },
    },
    {
      table,
      newId,
      coordinatingDepartment: async (county) => (await register.rules(county)).coordinatingDepartment,
    },
  );
