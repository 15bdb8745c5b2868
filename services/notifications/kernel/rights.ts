import { permits, type RightsTable } from '../../../shared/auth/rights.ts';
import { roles, type Role } from '../../../shared/auth/roles.ts';
import type { Principal } from '../../../shared/auth/principal.ts';
import type { CreditCode } from '../../../shared/credit-code.ts';
import type { DepartmentId, Subject } from '../../../shared/identifiers.ts';
import { enterpriseInbox } from '../directory/domain/enterprise-contacts.ts';
import type { InboxItem } from '../inbox/domain/inbox-item.ts';

/** What can be done here; each endpoint stands for one act. */
export const acts = [
  'inbox.list',
  'inbox.summarise',
  'inbox-item.see',
  'inbox-item.read',
  'inbox-item.acknowledge',
  'notice.see',
  'notice.list',
  'post-holders.see',
  'post-holders.name',
  'leaves.see',
  'leave.record',
  'leave.withdraw',
  'enterprise-contacts.see',
  'enterprise-contacts.name',
  'notification-settings.see',
  'notification-settings.put',
] as const;
export type Act = (typeof acts)[number];

/** How a person stands to what they touch: it was told to them, it is of their department, of their enterprise. */
export type Relation = 'own-item' | 'own-department' | 'own-enterprise';

type Needs = readonly (Relation | 'anyone')[];

const all = (needs: Needs, whom: readonly Role[]): Readonly<Partial<Record<Role, Needs>>> =>
  Object.fromEntries(whom.map((role) => [role, needs]));

const everyRole = (needs: Needs) => all(needs, roles);

const county = ['anyone'] as const;
const department = ['own-department'] as const;
const everyOfficial = all(
  county,
  roles.filter((role) => role !== 'investor'),
);
const proofReaders = { supervisor: county, admin: county } as const;
const leaveKeepers = { 'section-head': department, 'deputy-head': department, admin: county } as const;

/**
 * Who may do what in notifications. An inbox is its owner's alone; the proof that somebody was told is read by the
 * supervisors; the directory is kept by the county's admin, leaves also by the heads of the department.
 */
export const rights: RightsTable<Act, Relation> = {
  'inbox.list': everyRole(county),
  'inbox.summarise': everyRole(county),
  'inbox-item.see': everyRole(['own-item']),
  'inbox-item.read': everyRole(['own-item']),
  'inbox-item.acknowledge': everyRole(['own-item']),
  'notice.see': proofReaders,
  'notice.list': proofReaders,
  'post-holders.see': everyOfficial,
  'post-holders.name': { admin: county },
  'leaves.see': { ...leaveKeepers, supervisor: county },
  'leave.record': leaveKeepers,
  'leave.withdraw': leaveKeepers,
  'enterprise-contacts.see': { investor: ['own-enterprise'], admin: county },
  'enterprise-contacts.name': { admin: county },
  'notification-settings.see': everyOfficial,
  'notification-settings.put': { admin: county },
};

const standing = (...pairs: readonly (readonly [Relation, boolean])[]): ReadonlySet<Relation> =>
  new Set(pairs.flatMap(([relation, holds]) => (holds ? [relation] : [])));

/** The inbox of the enterprise for which somebody acts; null for who acts for none. */
export const enterpriseInboxOf = ({ enterprise }: Principal): Subject | null =>
  enterprise === null ? null : enterpriseInbox(enterprise);

/** Whose inboxes a person reads: the own, and that of the enterprise for which they act. */
const inboxesOf = (principal: Principal): readonly (Subject | null)[] => [
  principal.subject,
  enterpriseInboxOf(principal),
];

export const mayTouchItem = (act: Act, principal: Principal, item: InboxItem): boolean =>
  permits(rights, act, principal, standing(['own-item', inboxesOf(principal).includes(item.person)]));

export const mayTouchDepartment = (act: Act, principal: Principal, department: DepartmentId): boolean =>
  permits(rights, act, principal, standing(['own-department', principal.department === department]));

export const mayTouchEnterprise = (act: Act, principal: Principal, creditCode: CreditCode): boolean =>
  permits(rights, act, principal, standing(['own-enterprise', principal.enterprise === creditCode]));
