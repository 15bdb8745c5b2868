import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../shared/dynamo/keys.ts';
import type { CreditCode } from '../../../shared/credit-code.ts';
import type { CountyCode, DepartmentId, Subject } from '../../../shared/identifiers.ts';
import { departmentDirectorySchema, type DepartmentDirectory } from '../directory/domain/department-directory.ts';
import { enterpriseContactsSchema, type EnterpriseContacts } from '../directory/domain/enterprise-contacts.ts';
import { awaitsAcknowledgement, inboxItemSchema, nextCheckAt, type InboxItem } from '../inbox/domain/inbox-item.ts';
import { noticeSchema, type Notice } from '../notices/domain/notice.ts';
import { notificationSettingsSchema, type NotificationSettings } from '../settings/domain/notification-settings.ts';

// Other services have departments and enterprises too; an id that says whose it is keeps the ids of events apart.
export const directoryId = (department: DepartmentId): string => `post-holders.${department}`;
export const contactsId = (creditCode: CreditCode): string => `enterprise-contacts.${creditCode}`;

export const directoryDefinition: AggregateDefinition<DepartmentDirectory> = {
  kind: 'post-holders',
  schema: departmentDirectorySchema,
  identify: ({ department }) => ({ id: directoryId(department), root: directoryId(department) }),
  indexAttributes: () => ({}),
};

export const contactsDefinition: AggregateDefinition<EnterpriseContacts> = {
  kind: 'enterprise-contacts',
  schema: enterpriseContactsSchema,
  identify: ({ creditCode }) => ({ id: contactsId(creditCode), root: contactsId(creditCode) }),
  indexAttributes: () => ({}),
};

export const inboxPartition = (county: CountyCode, person: Subject): string => `${county}#${person}`;

export const inboxItemDefinition: AggregateDefinition<InboxItem> = {
  kind: 'inbox-item',
  schema: inboxItemSchema,
  identify: ({ inboxItemId, root }) => ({ id: inboxItemId, root }),
  indexAttributes: (county, item) => {
    const partition = inboxPartition(county, item.person);
    return {
      inboxPk: partition,
      inboxSk: `${item.toldAt}#${item.inboxItemId}`,
      ...(item.readAt === null ? { unreadPk: partition } : {}),
      ...(awaitsAcknowledgement(item) ? { unacknowledgedPk: partition } : {}),
      ...dueAttributes(county, 'inbox-item', item.inboxItemId, nextCheckAt(item)),
    };
  },
};

export const noticesPartition = (county: CountyCode, subject: string): string => `${county}#${subject}`;

export const noticeDefinition: AggregateDefinition<Notice> = {
  kind: 'notice',
  schema: noticeSchema,
  identify: ({ eventId }) => ({ id: eventId, root: eventId }),
  indexAttributes: (county, notice) => ({
    noticePk: noticesPartition(county, notice.subject),
    noticeSk: `${notice.toldAt}#${notice.eventId}`,
  }),
};

/** There is one of a county. */
export const notificationSettingsId = 'own';

export const notificationSettingsDefinition: AggregateDefinition<NotificationSettings> = {
  kind: 'notification-settings',
  schema: notificationSettingsSchema,
  identify: () => ({ id: notificationSettingsId, root: 'notification-settings' }),
  indexAttributes: () => ({}),
};
