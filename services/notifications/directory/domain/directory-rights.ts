import { permits, type RightsTable } from '../../../../shared/auth/rights.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { county, everyOfficial, standing } from '../../kernel/whom.ts';

/** How a person stands to a part of the directory: it is of their department, of their enterprise. */
export type DirectoryRelation = 'own-department' | 'own-enterprise';

const department = ['own-department'] as const;
const leaveKeepers = { 'section-head': department, 'deputy-head': department, admin: county } as const;

/** The directory is kept by the county's admin, leaves also by the heads of the department. */
export const directoryRights = {
  'post-holders.see': everyOfficial,
  'post-holders.name': { admin: county },
  'leaves.see': { ...leaveKeepers, supervisor: county },
  'leave.record': leaveKeepers,
  'leave.withdraw': leaveKeepers,
  'enterprise-contacts.see': { investor: ['own-enterprise'], admin: county },
  'enterprise-contacts.name': { admin: county },
} as const satisfies RightsTable<string, DirectoryRelation>;
export type DirectoryAct = keyof typeof directoryRights;

const rights: RightsTable<DirectoryAct, DirectoryRelation> = directoryRights;

export const mayTouchDepartment = (
  act: DirectoryAct,
  principal: Principal,
  department: DepartmentId,
): boolean =>
  permits(rights, act, principal, standing(['own-department', principal.department === department]));

export const mayTouchEnterprise = (
  act: DirectoryAct,
  principal: Principal,
  creditCode: CreditCode,
): boolean =>
  permits(rights, act, principal, standing(['own-enterprise', principal.enterprise === creditCode]));
