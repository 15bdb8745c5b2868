import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { deciders, watching } from '../../kernel/circles-of-people.ts';

/** Who may do what with packs of evidence. */
export const evidenceRights = {
  'assignment.read-evidence-pack': { ...deciders, ...watching },
  'task.read-evidence-pack': { ...deciders, ...watching },
} as const satisfies RightsTable<string, string>;
export type EvidenceAct = keyof typeof evidenceRights;
