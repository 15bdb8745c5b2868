import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  causeWriters,
  departmentStaff,
  measureSetters,
  ownEnterprise,
  readers,
} from '../../kernel/circles-of-people.ts';

/** Who may do what with visits 上门服务. */
export const visitRights = {
  'visit.book': { investor: ownEnterprise },
  'visit.list': { investor: ownEnterprise, ...readers },
  'visit.read': { investor: ownEnterprise, ...readers },
  'visit.read-timeline': readers,
  'visit.confirm-time': departmentStaff,
  'visit.hold': departmentStaff,
  'visit.cancel': { investor: ownEnterprise, ...departmentStaff },
  'visit.give-feedback': { investor: ownEnterprise },
  'visit.state-cause': causeWriters,
  'visit.set-measures': measureSetters,
} as const satisfies RightsTable<string, string>;
export type VisitAct = keyof typeof visitRights;
