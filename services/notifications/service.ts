import { settleByKind } from '../../shared/deadlines/settle-by-kind.ts';
import { createCalendarOf } from '../../shared/dynamo/county-calendar.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { statusIn } from '../../shared/http/refusal-status.ts';
import type { EventHandler } from '../../shared/messaging/consume-events.ts';
import { createCountyRegister } from '../../shared/names/county-register.ts';
import * as county from './county/capability.ts';
import * as directory from './directory/capability.ts';
import type { DirectoryRelation } from './directory/domain/directory-rights.ts';
import * as inbox from './inbox/capability.ts';
import type { InboxRelation } from './inbox/domain/inbox-rights.ts';
import type { NotificationPorts } from './kernel/ports.ts';
import { serviceName } from './kernel/service-name.ts';
import * as notices from './notices/capability.ts';
import { createPolicyOf, type KeptPolicy } from '../../shared/policy/keep-policy.ts';
import type { NotificationPolicy } from './kernel/policy-schema.ts';
import { notificationPolicy } from './policy.ts';
import { notificationSettingsDefinition, notificationSettingsId } from './settings/store/policy-store.ts';
import * as settings from './settings/capability.ts';

/**
 * The capabilities, the lowest level first: each imports from those before it alone (.dependency-cruiser.cjs reads this list).
 * @public
 */
export const levels = ['kernel', 'county', 'settings', 'directory', 'messages', 'inbox', 'notices'] as const;

const keptPolicy: KeptPolicy<NotificationPolicy> = {
  service: 'notifications',
  policy: notificationPolicy,
  definition: notificationSettingsDefinition,
  id: notificationSettingsId,
};

const portsOf = ({ table, newId, clock }: Foundations): NotificationPorts => ({
  table,
  newId,
  calendarOf: createCalendarOf(table, clock),
  policyOf: createPolicyOf(keptPolicy, table, clock),
  register: createCountyRegister(table),
});

// What is marked as pure is left out of the bundle of a function that does not use it.

/** Who may do what in notifications. */
export const rights = /* @__PURE__ */ (() => ({
  ...inbox.rights,
  ...notices.rights,
  ...directory.rights,
  ...settings.rights,
}))();

const refusals = /* @__PURE__ */ (() => ({
  ...inbox.refusals,
  ...notices.refusals,
  ...directory.refusals,
  ...settings.refusals,
}))();

/** The HTTP API of notifications. */
export const notificationsApi: ServiceApi<keyof typeof rights, DirectoryRelation | InboxRelation> = {
  service: serviceName,
  rights,
  statusOf: /* @__PURE__ */ statusIn(refusals),
  names: county.names,
  endpoints: (foundations) => {
    const ports = portsOf(foundations);
    return [
      ...inbox.endpoints(ports),
      ...notices.endpoints(ports),
      ...directory.endpoints(ports),
      ...settings.endpoints(ports, keptPolicy),
    ];
  },
};

/** What notifications does with the events of its inbox. */
export const notificationsHandlers = (foundations: Foundations): readonly EventHandler[] => {
  const ports = portsOf(foundations);
  const { clock } = foundations;
  return [
    ...county.handlers(ports, clock),
    ...directory.handlers(ports, clock),
    ...notices.handlers(ports, clock),
  ];
};

/** What falls as time passes. */
export const settleNotifications = (foundations: Foundations): Settle =>
  settleByKind(inbox.works(portsOf(foundations)));

/** The resources under /v1 that notifications serves. */
export const resources: readonly string[] = [
  ...inbox.resources,
  ...notices.resources,
  ...directory.resources,
  ...settings.resources,
];
