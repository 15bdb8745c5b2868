import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { NotificationPorts } from '../kernel/ports.ts';
import type { DirectoryAct } from './domain/directory-rights.ts';
import { enterpriseContactEndpoints } from './http/enterprise-contact-endpoints.ts';
import { leaveEndpoints } from './http/leave-endpoints.ts';
import { postHolderEndpoints } from './http/post-holder-endpoints.ts';
import { keepContactCommand } from './usecases/keep-contact.ts';

export { directoryRights as rights } from './domain/directory-rights.ts';
export { directoryRefusals as refusals } from './domain/directory-errors.ts';

/** Who fills which post, who is away, who speaks for an enterprise. */
export const endpoints = (ports: NotificationPorts): readonly Endpoint<DirectoryAct>[] => [
  ...postHolderEndpoints(ports),
  ...leaveEndpoints(ports),
  ...enterpriseContactEndpoints(ports),
];

export const handlers = (ports: NotificationPorts, clock: Clock): readonly EventHandler[] => [
  on('leads.contact-named.v1', keepContactCommand(ports, clock)),
];

export const resources = ['post-holders', 'leaves', 'enterprise-contacts'] as const;
