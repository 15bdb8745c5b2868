import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';
import type { NotificationPorts } from '../kernel/ports.ts';
import { inboxItemKind } from './store/inbox-store.ts';
import { lapseAcknowledgementCommand } from './usecases/lapse-acknowledgement.ts';

export { inboxRights as rights } from './domain/inbox-rights.ts';
export { inboxRefusals as refusals } from './domain/inbox-errors.ts';
export { inboxEndpoints as endpoints } from './http/inbox-endpoints.ts';

/** What falls on inbox items as time passes. */
export const works = (ports: NotificationPorts): readonly Work[] => [
  { kind: inboxItemKind, settle: lapseAcknowledgementCommand(ports) },
];

export const resources = ['inbox-items', 'inbox-summary'] as const;
