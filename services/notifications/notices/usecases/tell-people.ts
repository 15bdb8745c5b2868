import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import { outlivesOnceKey } from '../../../../shared/dynamo/once-items.ts';
import type { Audience } from '../../../../shared/events/audience.ts';
import { standingDeputies } from '../../../../shared/events/standing-deputies.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Clock, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import {
  acknowledgementDue,
  asksAcknowledgement,
  type PostOfDepartment,
} from '../../inbox/domain/acknowledgement.ts';
import { readAcknowledgementRulesQuery } from '../../inbox/usecases/acknowledgement-rules.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { Message } from '../../messages/domain/message.ts';
import { relayedMessage } from '../../messages/domain/relayed-message.ts';
import type { DirectoryView } from '../domain/candidates.ts';
import { inboxItemsOf, type Telling } from '../domain/inbox-items-of.ts';
import { reachesNobody, withLastResort } from '../domain/last-resort.ts';
import { issueNotice, type NoticedEvent } from '../domain/notice.ts';
import { namesVacantPost, withPostsThere } from '../domain/posts-there.ts';
import { finishDeliveryCommand, issueNoticeCommand, itemsPerWrite } from './deliver-items.ts';
import { findLastResortQuery } from './last-resort.ts';
import { lookUpQuery } from './look-up.ts';

/** The words of an event, the version of their template, and whether they tell of a breach of law. */
type Told = Message & { readonly version: number; readonly tellsOfBreach: boolean };

type Addressed = {
  readonly event: NoticedEvent;
  readonly view: DirectoryView;
  /** The post of last resort, where it had to be told. */
  readonly relayedTo: PostOfDepartment | null;
};

/** The audience at posts that its departments have; the register is read only where a post named has nobody. */
const atPostsThere = async (
  { register }: NotificationPorts,
  county: CountyCode,
  audience: Audience,
  view: DirectoryView,
): Promise<Audience> => {
  if (!namesVacantPost(audience, view)) return audience;
  const departments = await register.departments(county);
  return departments === null ? audience : withPostsThere(audience, departments);
};

/** The event with everybody it is to reach, and what the directory says of them. */
const addressed = async (
  ports: NotificationPorts,
  event: NoticedEvent,
  on: LocalDate,
): Promise<Addressed> => {
  const { county } = event;
  const lookUp = (audience: Audience) => lookUpQuery(ports, standingDeputies)(county, audience, on);
  const first = await lookUp(event.audience);
  const named = await atPostsThere(ports, county, event.audience, first);
  const view = named === event.audience ? first : await lookUp(named);
  if (!reachesNobody(named, view)) return { event: { ...event, audience: named }, view, relayedTo: null };
  const relayedTo = await findLastResortQuery(ports)(county);
  const audience = withLastResort(named, view, relayedTo);
  return {
    event: { ...event, audience },
    view: await lookUp(audience),
    relayedTo,
  };
};

/** What the items of a notice share, with when they are to be acknowledged where their type asks for it. */
const tellingOf = async (
  ports: NotificationPorts,
  event: NoticedEvent,
  relayedTo: PostOfDepartment | null,
  message: Message,
  now: Instant,
): Promise<Telling> => {
  const { county, type, audience } = event;
  return {
    root: event.partitionkey,
    message,
    ...(relayedTo === null ? {} : { relayed: { to: relayedTo, message: relayedMessage(message, audience) } }),
    acknowledgement: asksAcknowledgement.has(type)
      ? acknowledgementDue(
          await readAcknowledgementRulesQuery(ports)(county),
          await ports.calendarOf(county),
          type,
          now,
        )
      : null,
  };
};

/**
 * Resolves the audience of an event through the directory and writes, in one transaction, the notice, an inbox item for
 * each person told and the event's id as done; `repeated` when they have been told before. An event that comes again when
 * its once-key is forgotten finds its notice; one so old that has none, because the service is new, gets it and is told
 * to nobody.
 */
export const tellPeopleCommand =
  (ports: NotificationPorts, clock: Clock) =>
  async (event: NoticedEvent, told: Told): Promise<Outcome<void, Refusal>> => {
    const now = clock.now();
    const context: WriteContext<void> = contextOf(event, now);
    const { once: _once, ...plain } = context;
    const { event: reaching, view, relayedTo } = await addressed(ports, event, dateOf(now));
    const telling = await tellingOf(ports, event, relayedTo, told, now);
    const notice = issueNotice(reaching, view, {
      now,
      newId: ports.newId,
      templateVersion: told.version,
      isLongPast: outlivesOnceKey(event.time, now),
      urgentHours: told.tellsOfBreach ? (await ports.policyOf(event.county)).urgentHours : null,
    });
    const items = inboxItemsOf(notice, telling);
    const fits = items.length <= itemsPerWrite;
    const issued = await issueNoticeCommand(ports)(notice, fits ? items : [])(fits ? context : plain);
    const settled = issued.ok ? fits : issued.error.kind !== 'stale';
    return settled ? issued : finishDeliveryCommand(ports)(event.id, telling)(context);
  };
