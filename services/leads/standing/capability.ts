import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';
import type { LeadPorts } from '../kernel/ports.ts';
import { projectKind } from '../kernel/project-store.ts';
import { settleDueProjectCommand } from './usecases/settle-due-project.ts';

export { standingRights as rights } from './domain/standing-rights.ts';
export { standingRefusals as refusals } from './domain/standing-errors.ts';
export { standingEndpoints as endpoints } from './http/standing-endpoints.ts';

/** The day passes by which something has to have followed a signing. */
export const works = (ports: LeadPorts): readonly Work[] => [
  { kind: projectKind, settle: settleDueProjectCommand(ports) },
];
