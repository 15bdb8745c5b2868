import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { ImportAct } from './domain/import-rights.ts';
import { importEndpoints } from './http/import-endpoints.ts';
import { advanceImportCommand } from './usecases/advance-import.ts';

// 历史日志: logs of past cases, read page by page into a baseline to compare with.

export { importRights as rights } from './domain/import-rights.ts';
export { importRefusals as refusals } from './domain/import-errors.ts';

/** The resources for whose files a function of its own answers. */
export const fileResources = ['imports'] as const;

export const fileEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ImportAct>[] => [
  ...importEndpoints(ports),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.import.advanced.v1', advanceImportCommand(ports, clock)),
];
