import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { importers, watching } from '../../kernel/circles-of-people.ts';

/** Who may do what with logs of the past. */
export const importRights = {
  'import.open': importers,
  'import.add-part': importers,
  'import.start': importers,
  'import.list': { ...watching, ...importers },
  'import.read': { ...watching, ...importers },
  'import.list-faults': { ...watching, ...importers },
  'import.read-baseline': { ...watching, ...importers },
  'import.compare': { ...watching, ...importers },
} as const satisfies RightsTable<string, string>;
export type ImportAct = keyof typeof importRights;
