import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  concernedDeciders,
  county,
  handingIn,
  insideTheCase,
  ownEnterprise,
  ownProject,
  watching,
} from '../../kernel/circles-of-people.ts';

/** Who may do what with documents. */
export const materialRights = {
  'case.read-materials': { investor: ownEnterprise, ...insideTheCase },
  'material.request': handingIn,
  'material.complete': handingIn,
  'material.read': { investor: ownEnterprise, ...insideTheCase },
  'material.download': { investor: ownEnterprise, ...insideTheCase },
  // What looks for malware is a machine; its client has the role of the administrator and sees no content here.
  'material.record-scan': { admin: county },
  'task.read-materials': { investor: ownEnterprise, officer: ownProject, ...concernedDeciders, ...watching },
} as const satisfies RightsTable<string, string>;
export type MaterialAct = keyof typeof materialRights;
