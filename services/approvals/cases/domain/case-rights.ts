import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  county,
  insideTheCase,
  ownEnterprise,
  ownProject,
  takesPart,
  watching,
} from '../../kernel/circles-of-people.ts';

/** Who may do what with a case. */
export const caseRights = {
  'case.apply': { investor: ownEnterprise },
  'case.open': { coordinator: county, admin: county },
  'case.list': { investor: ownEnterprise, officer: ownProject, ...watching },
  'case.read': { investor: ownEnterprise, ...insideTheCase },
  'case.read-timeline': insideTheCase,
  'case.list-tasks': { investor: ownEnterprise, ...insideTheCase },
  'case.reach-milestone': { officer: ownProject, coordinator: county },
  'case.record-trip': {
    investor: ownEnterprise,
    officer: ['own-project', 'takes-part'],
    clerk: takesPart,
    'section-head': takesPart,
    'deputy-head': takesPart,
    coordinator: county,
  },
  'case.reapply': { investor: ownEnterprise, officer: ownProject, coordinator: county },
  'case.extend-joint-clock': { coordinator: county },
  'case.read-ledger': insideTheCase,
  'trip-figure.read': watching,
  'bottleneck.read': watching,
  // The joint clock is watched by the office that coordinates, whose people are coordinators.
  'case.state-joint-cause': { coordinator: county },
  'case.set-joint-measures': { coordinator: county },
} as const satisfies RightsTable<string, string>;
export type CaseAct = keyof typeof caseRights;
