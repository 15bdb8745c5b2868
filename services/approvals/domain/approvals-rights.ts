import type { Principal } from '../../../shared/auth/principal.ts';
import type { RightsTable } from '../../../shared/auth/rights.ts';
import type { DepartmentId } from '../../../shared/identifiers.ts';

/** What can be done in approvals. */
export const approvalsActs = [
  'department.list',
  'department.read',
  'department.put',
  'county-settings.read',
  'county-settings.put',
  'calendar-year.list',
  'calendar-year.read',
  'calendar-year.import',
  'assignment.list',
  'assignment.read',
  'assignment.read-timeline',
  'assignment.read-acknowledgements',
  'assignment.receive',
  'assignment.complete',
] as const;
export type ApprovalsAct = (typeof approvalsActs)[number];

/** How a caller stands to a piece of work. */
export type ApprovalsRelation = 'own-department';

const county = ['anyone'] as const;
const own = ['own-department'] as const;

const departmentStaff = { officer: own, clerk: own, 'section-head': own, 'deputy-head': own } as const;
const watching = { coordinator: county, supervisor: county, leader: county } as const;
const officials = {
  officer: county,
  clerk: county,
  'section-head': county,
  'deputy-head': county,
  ...watching,
  admin: county,
} as const;
const readers = { ...departmentStaff, ...watching } as const;

/**
 * Who may do what (DESIGN §8, domain.md §2.9). A department's people do its work; those who coordinate, supervise and
 * lead see all of it and do none of it; the administrator keeps registers and sees no work.
 */
export const approvalsRights: RightsTable<ApprovalsAct, ApprovalsRelation> = {
  'department.list': { investor: county, ...officials },
  'department.read': { investor: county, ...officials },
  'department.put': { admin: county },
  'county-settings.read': officials,
  'county-settings.put': { admin: county },
  'calendar-year.list': officials,
  'calendar-year.read': officials,
  'calendar-year.import': { admin: county },
  'assignment.list': readers,
  'assignment.read': readers,
  'assignment.read-timeline': readers,
  'assignment.read-acknowledgements': readers,
  'assignment.receive': departmentStaff,
  'assignment.complete': departmentStaff,
};

/** The relations in which a caller stands to the work of a department. */
export const relationsTo = (
  department: DepartmentId,
  principal: Pick<Principal, 'department'>,
): ReadonlySet<ApprovalsRelation> =>
  new Set(principal.department === department ? ['own-department' as const] : []);
