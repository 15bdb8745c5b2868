import type { RightsTable } from '../../../../shared/auth/rights.ts';
import {
  causeWriters,
  county,
  departmentStaff,
  measureSetters,
  ownEnterprise,
  readers,
  watching,
} from '../../kernel/circles-of-people.ts';

/** Who may do what with assignments. */
export const assignmentRights = {
  'assignment.list': { investor: ownEnterprise, ...readers },
  'assignment.read': { investor: ownEnterprise, ...readers },
  'assignment.read-timeline': readers,
  'assignment.read-acknowledgements': readers,
  'request.open': { investor: ownEnterprise },
  'meeting.record': { coordinator: county, supervisor: county },
  'meeting.read': watching,
  'assignment.open': { officer: county, coordinator: county, supervisor: county },
  'assignment.receive': departmentStaff,
  'assignment.respond': departmentStaff,
  'assignment.complete': departmentStaff,
  'assignment.confirm': { investor: ownEnterprise },
  'assignment.reject-completion': { investor: ownEnterprise },
  'assignment.rate': { investor: ownEnterprise },
  // Others than the department ask again, so that nobody reports on themselves.
  'assignment.unmerge': { coordinator: county, supervisor: county },
  'assignment.merge': { coordinator: county, supervisor: county },
  // Supervising is for those the county's government has named (督查条例 art. 7).
  'instruction.record': { coordinator: county, supervisor: county },
  'assignment.follow-up': { coordinator: county, supervisor: county },
  'assignment.state-cause': causeWriters,
  'assignment.set-measures': measureSetters,
} as const satisfies RightsTable<string, string>;
export type AssignmentAct = keyof typeof assignmentRights;
