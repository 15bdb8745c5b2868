import { permits, type RightsTable } from '../../../../shared/auth/rights.ts';
import type { Principal } from '../../../../shared/auth/principal.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import { enterpriseInbox } from '../../directory/domain/enterprise-contacts.ts';
import { county, everyRole, standing } from '../../kernel/whom.ts';
import type { InboxItem } from './inbox-item.ts';

/** How a person stands to an item: it was told to them. */
export type InboxRelation = 'own-item';

/** An inbox is its owner's alone. */
export const inboxRights = {
  'inbox.list': everyRole(county),
  'inbox.summarise': everyRole(county),
  'inbox-item.see': everyRole(['own-item']),
  'inbox-item.read': everyRole(['own-item']),
  'inbox-item.acknowledge': everyRole(['own-item']),
} as const satisfies RightsTable<string, InboxRelation>;
export type InboxAct = keyof typeof inboxRights;

/** The inbox of the enterprise for which somebody acts; null for who acts for none. */
export const enterpriseInboxOf = ({ enterprise }: Principal): Subject | null =>
  enterprise === null ? null : enterpriseInbox(enterprise);

/** Whose inboxes a person reads: the own, and that of the enterprise for which they act. */
const inboxesOf = (principal: Principal): readonly (Subject | null)[] => [
  principal.subject,
  enterpriseInboxOf(principal),
];

const rights: RightsTable<InboxAct, InboxRelation> = inboxRights;

export const mayTouchItem = (act: InboxAct, principal: Principal, item: InboxItem): boolean =>
  permits(rights, act, principal, standing(['own-item', inboxesOf(principal).includes(item.person)]));
