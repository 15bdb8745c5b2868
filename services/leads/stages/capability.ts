import type { Work } from '../../../shared/deadlines/settle-by-kind.ts';
import { leadKind } from '../kernel/lead-store.ts';
import type { LeadPorts } from '../kernel/ports.ts';
import { settleDueLeadCommand } from './usecases/settle-due-lead.ts';

export { stageRights as rights } from './domain/stage-rights.ts';
export { stageRefusals as refusals } from './domain/stage-errors.ts';
export { stageEndpoints as endpoints } from './http/stage-endpoints.ts';

/** The limit of a stage passes, or the day comes to look at a lead again. */
export const works = (ports: LeadPorts): readonly Work[] => [
  { kind: leadKind, settle: settleDueLeadCommand(ports) },
];
