import { createCalendarOf, keepYear } from '../../shared/dynamo/county-calendar.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { Settle } from '../../shared/functions/check-function.ts';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import { on, type EventHandler } from '../../shared/messaging/consume-events.ts';
import { doneOnce } from '../../shared/messaging/done.ts';
import { contextOf } from '../../shared/messaging/event-context.ts';
import { standingDeputies } from '../../shared/events/standing-deputies.ts';
import { createCountyRegister } from '../../shared/names/county-register.ts';
import { keepCountyRules, keepDepartments, keepPersons } from '../../shared/names/keep-county-register.ts';
import {
  acknowledgementRules,
  deadlineCheck,
  endsAcknowledgement,
  lastResortPost,
  packagedRules,
  serviceName,
} from './policy.ts';
import type { NoticedType } from './notices/domain/notice.ts';
import { tellsOfBreach } from './notices/domain/urgent-news.ts';
import { noticedTypes, writeMessage } from './messages/domain/templates.ts';
import { enterpriseContactEndpoints } from './directory/http/enterprise-contact-endpoints.ts';
import { statusOf } from './http/error-status.ts';
import { inboxEndpoints } from './inbox/http/inbox-endpoints.ts';
import { leaveEndpoints } from './directory/http/leave-endpoints.ts';
import { noticeEndpoints } from './notices/http/notice-endpoints.ts';
import { postHolderEndpoints } from './directory/http/post-holder-endpoints.ts';
import { settingsEndpoints } from './settings/http/settings-endpoints.ts';
import { rights, type Act, type Relation } from './kernel/rights.ts';
import { createDirectoryStore } from './directory/store/directory-store.ts';
import { createInboxStore } from './inbox/store/inbox-store.ts';
import { createNoticeStore } from './notices/store/notice-store.ts';
import { countyNames } from './county/usecases/county-names.ts';
import { createLastResortOf, createRulesOf } from './inbox/usecases/county-rules.ts';
import { createAcknowledgeInboxItem, createReadInboxItem } from './inbox/usecases/change-inbox-item.ts';
import { createKeepContact } from './directory/usecases/keep-contact.ts';
import {
  createNameContacts,
  createNamePostHolders,
  createRecordLeave,
  createWithdrawLeave,
} from './directory/usecases/keep-directory.ts';
import { createLapseAcknowledgement } from './inbox/usecases/lapse-acknowledgement.ts';
import { createNotificationRulesOf } from './settings/usecases/notification-settings.ts';
import { createSeeContacts, createSeeDepartment } from './directory/usecases/read-directory.ts';
import { createSeeInboxItem, createSummariseInbox } from './inbox/usecases/read-inbox.ts';
import { createSpareAcknowledgements } from './notices/usecases/spare-acknowledgements.ts';
import { createTellPeople, type TellPeople } from './notices/usecases/tell-people.ts';

/** The HTTP API of notifications. */
export const notificationsApi: ServiceApi<Act, Relation> = {
  service: serviceName,
  rights,
  statusOf,
  names: countyNames,
  endpoints: ({ table, clock }) => {
    const directory = createDirectoryStore(table);
    const inbox = createInboxStore(table);
    return [
      ...inboxEndpoints({
        inbox,
        see: createSeeInboxItem(inbox),
        read: createReadInboxItem(inbox),
        acknowledge: createAcknowledgeInboxItem(
          inbox,
          createRulesOf(createCountyRegister(table), acknowledgementRules),
          createCalendarOf(table, clock),
        ),
        summarise: createSummariseInbox(inbox),
      }),
      ...noticeEndpoints(createNoticeStore(table)),
      ...postHolderEndpoints({
        see: createSeeDepartment(directory, 'post-holders.see'),
        name: createNamePostHolders(directory),
      }),
      ...leaveEndpoints({
        see: createSeeDepartment(directory, 'leaves.see'),
        record: createRecordLeave(directory),
        withdraw: createWithdrawLeave(directory),
      }),
      ...enterpriseContactEndpoints({
        see: createSeeContacts(directory),
        name: createNameContacts(directory),
      }),
      ...settingsEndpoints(table, packagedRules),
    ];
  },
};

type Spare = ReturnType<typeof createSpareAcknowledgements>;

const tellOf = (type: NoticedType, tell: TellPeople, spare: Spare): EventHandler =>
  on(type, async (event) => {
    if (endsAcknowledgement.has(type)) await spare(event);
    doneOnce(await tell(event, { ...writeMessage(type, event), tellsOfBreach: tellsOfBreach(event) }));
  });

/** What notifications does with the events of its inbox: it tells people, and keeps the calendar it counts hours by and the contacts that leads name. */
export const notificationsHandlers = ({ table, clock, newId }: Foundations): readonly EventHandler[] => {
  const notices = createNoticeStore(table);
  const rules = acknowledgementRules;
  const register = createCountyRegister(table);
  const spare = createSpareAcknowledgements({ inbox: createInboxStore(table), notices, clock, rules });
  const directory = createDirectoryStore(table);
  const keepContact = createKeepContact(directory);
  const tell = createTellPeople({
    directory,
    notices,
    calendarOf: createCalendarOf(table, clock),
    clock,
    newId,
    rules,
    rulesOf: createRulesOf(register, rules),
    standingDeputies,
    isStranger: register.isStranger,
    lastResortOf: createLastResortOf(register, lastResortPost),
    departmentsOf: register.departments,
    notificationRulesOf: createNotificationRulesOf(table, packagedRules),
  });
  return [
    ...noticedTypes.map((type) => tellOf(type, tell, spare)),
    on('approvals.assignment.received.v1', spare),
    on('leads.contact-named.v1', async (event) =>
      doneOnce(await keepContact(event, contextOf(event, clock.now()))),
    ),
    on('approvals.departments.listed.v1', keepDepartments(table, clock)),
    on('approvals.county-settings.changed.v2', keepCountyRules(table, clock)),
    on('notifications.staffing.changed.v1', keepPersons(table, clock)),
    on('approvals.calendar.imported.v1', async (event) =>
      doneOnce(await keepYear(table, contextOf(event, clock.now()), event.fact.notice)),
    ),
  ];
};

/** What falls on inbox items as time passes. */
export const settleInboxItems = ({ table, clock, newId }: Foundations): Settle =>
  createLapseAcknowledgement({
    inbox: createInboxStore(table),
    rulesOf: createRulesOf(createCountyRegister(table), acknowledgementRules),
    calendarOf: createCalendarOf(table, clock),
    newId,
    actor: deadlineCheck,
  });
