import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, inHand, watching } from '../../kernel/whom.ts';
import type { ProjectRelation } from './project-relation.ts';

const own = ['own-enterprise'] as const;
const onItsCase = ['works-on-its-case'] as const;
const projectReaders = {
  officer: county,
  ...watching,
  investor: own,
  clerk: onItsCase,
  'section-head': onItsCase,
  'deputy-head': onItsCase,
} as const;

/** Who may do what with the projects that leads become. */
export const projectRights = {
  'project.list': { officer: county, ...watching, investor: own },
  'project.read': projectReaders,
  'project.read-timeline': projectReaders,
  'project.record-landing-evidence': inHand,
  'project.record-start': inHand,
  'project.record-statistical-registration': inHand,
} as const satisfies RightsTable<string, ProjectRelation>;
export type ProjectAct = keyof typeof projectRights;
