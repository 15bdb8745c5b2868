import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import { outlivesOnceKey } from '../../../../shared/dynamo/once-items.ts';
import type { CalendarOf } from '../../../../shared/dynamo/county-calendar.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { Audience } from '../../../../shared/events/audience.ts';
import type { CountyCode, NewId } from '../../../../shared/identifiers.ts';
import type { CountyRegister } from '../../../../shared/names/county-register.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Clock, type LocalDate } from '../../../../shared/time/clock.ts';
import {
  acknowledgementDue,
  type AcknowledgementRules,
  type PostOfDepartment,
} from '../../inbox/domain/acknowledgement.ts';
import type { DirectoryView, StandingDeputies } from '../domain/candidates.ts';
import { namesVacantPost, withPostsThere } from '../domain/posts-there.ts';
import { reachesNobody, withLastResort } from '../domain/last-resort.ts';
import { inboxItemsOf, type InboxItem, type Telling } from '../../inbox/domain/inbox-item.ts';
import { issueNotice, type NoticedEvent } from '../domain/notice.ts';
import type { Message } from '../../messages/domain/message.ts';
import { relayedMessage } from '../../messages/domain/relayed-message.ts';
import type { LastResortOf, RulesOf } from '../../inbox/usecases/county-rules.ts';
import { lookUp } from './look-up.ts';
import type { NotificationRulesOf } from '../../settings/usecases/notification-settings.ts';
import type { DirectoryStore, NoticeStore } from '../../kernel/ports.ts';

export type TellPeoplePorts = {
  readonly directory: DirectoryStore;
  readonly notices: NoticeStore;
  readonly calendarOf: CalendarOf;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly rules: AcknowledgementRules;
  readonly rulesOf: RulesOf;
  readonly standingDeputies: StandingDeputies;
  readonly isStranger: CountyRegister['isStranger'];
  readonly lastResortOf: LastResortOf;
  readonly departmentsOf: CountyRegister['departments'];
  readonly notificationRulesOf: NotificationRulesOf;
};

/** Tells people of an event; `repeated` when they have been told before. */
export type TellPeople = (
  event: NoticedEvent,
  message: Message & { readonly version: number; readonly tellsOfBreach: boolean },
) => Promise<Outcome<void, Refusal>>;

/** Inbox items written together; with the notice and the once-key they stay well below what a transaction holds. */
export const itemsPerWrite = 45;

const chunksOf = (items: readonly InboxItem[]): readonly (readonly InboxItem[])[] =>
  Array.from({ length: Math.ceil(items.length / itemsPerWrite) }, (_, chunk) =>
    items.slice(chunk * itemsPerWrite, (chunk + 1) * itemsPerWrite),
  );

const deliver = async (
  notices: NoticeStore,
  context: WriteContext<void>,
  items: readonly InboxItem[],
): Promise<Outcome<void, Refusal>> => {
  const written = await notices.deliver(context, items);
  if (written.ok || written.error.kind !== 'stale') return written;
  if (items.length === 1) return success(undefined);
  // Some of these were written before a crash: one by one, those already there are passed over.
  for (const item of items) {
    const alone = await deliver(notices, context, [item]);
    if (!alone.ok) return alone;
  }
  return success(undefined);
};

/**
 * Delivers what the notice on record promises and only then marks the event as done: the way of an audience too large
 * for one transaction, taken up again wherever a crash has left it.
 */
const finish = async (
  notices: NoticeStore,
  context: WriteContext<void>,
  eventId: string,
  telling: Telling,
): Promise<Outcome<void, Refusal>> => {
  if (await notices.isDone(context)) return failure({ kind: 'repeated' });
  const notice = await notices.load(context.county, eventId);
  if (notice === null) throw new Error(`the notice of ${eventId} was issued but is gone`);
  const { once, ...plain } = context;
  for (const chunk of chunksOf(inboxItemsOf(notice.state, telling))) {
    const delivered = await deliver(notices, plain, chunk);
    if (!delivered.ok) return delivered;
  }
  return notices.deliver(once === undefined ? plain : { ...plain, once }, []);
};

type Addressed = {
  readonly event: NoticedEvent;
  readonly view: DirectoryView;
  /** The post of last resort, where it had to be told. */
  readonly relayedTo: PostOfDepartment | null;
};

/** The audience at posts that its departments have; the register is read only where a post named has nobody. */
const atPostsThere = async (
  { departmentsOf }: TellPeoplePorts,
  county: CountyCode,
  audience: Audience,
  view: DirectoryView,
): Promise<Audience> => {
  if (!namesVacantPost(audience, view)) return audience;
  const departments = await departmentsOf(county);
  return departments === null ? audience : withPostsThere(audience, departments);
};

/** The event with everybody it is to reach, and what the directory says of them. */
const addressed = async (ports: TellPeoplePorts, event: NoticedEvent, on: LocalDate): Promise<Addressed> => {
  const { county } = event;
  const first = await lookUp(ports, county, event.audience, on);
  const named = await atPostsThere(ports, county, event.audience, first);
  const view = named === event.audience ? first : await lookUp(ports, county, named, on);
  if (!reachesNobody(named, view)) return { event: { ...event, audience: named }, view, relayedTo: null };
  const relayedTo = await ports.lastResortOf(county);
  const audience = withLastResort(named, view, relayedTo);
  return {
    event: { ...event, audience },
    view: await lookUp(ports, county, audience, on),
    relayedTo,
  };
};

/**
 * Resolves the audience of an event through the directory and writes, in one transaction, the notice, an inbox item for
 * each person told and the event's id as done. An event that comes again when its once-key is forgotten finds its notice;
 * one so old that has none, because the service is new, gets it and is told to nobody.
 */
export const createTellPeople =
  (ports: TellPeoplePorts): TellPeople =>
  async (event, message) => {
    const now = ports.clock.now();
    const { county, type } = event;
    const context: WriteContext<void> = contextOf(event, now);
    const { once: _once, ...plain } = context;
    const { event: reaching, view, relayedTo } = await addressed(ports, event, dateOf(now));
    const asks = ports.rules.workingHoursByType.has(type);
    const telling: Telling = {
      root: event.partitionkey,
      message,
      ...(relayedTo === null
        ? {}
        : { relayed: { to: relayedTo, message: relayedMessage(message, event.audience) } }),
      acknowledgement: asks
        ? acknowledgementDue(await ports.rulesOf(county), await ports.calendarOf(county), type, now)
        : null,
    };
    const urgentHours = message.tellsOfBreach ? (await ports.notificationRulesOf(county)).urgentHours : null;
    const notice = issueNotice(reaching, view, {
      now,
      newId: ports.newId,
      templateVersion: message.version,
      isLongPast: outlivesOnceKey(event.time, now),
      urgentHours,
    });
    const items = inboxItemsOf(notice, telling);
    const fits = items.length <= itemsPerWrite;
    const issued = await ports.notices.issue(fits ? context : plain, notice, fits ? items : []);
    const settled = issued.ok ? fits : issued.error.kind !== 'stale';
    return settled ? issued : finish(ports.notices, context, event.id, telling);
  };
