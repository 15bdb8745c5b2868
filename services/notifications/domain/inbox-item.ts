import * as z from 'zod';
import { capacities } from '../../../shared/events/audience.ts';
import { eventTypes, type DomainEvent } from '../../../shared/events/catalogue.ts';
import { departmentIdSchema, postIdSchema, subjectSchema, ulidSchema } from '../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../shared/language.ts';
import { instantSchema, type Instant } from '../../../shared/time/clock.ts';
import { lapseAudience, type AcknowledgementDue, type AcknowledgementRules } from './acknowledgement.ts';
import type { Decision } from './department-directory.ts';
import type { Notice, Verdict } from './notice.ts';
import type { Message } from './templates/message.ts';

/** One event as one person was told of it; reading it and acknowledging it 签收 are two facts. */
export const inboxItemSchema = z.object({
  inboxItemId: ulidSchema,
  person: subjectSchema,
  eventId: z.string(),
  type: z.enum(eventTypes),
  subject: z.string(),
  /** The lead, project or case among whose facts an acknowledgement keeps its place. */
  root: z.string(),
  capacity: z.enum(capacities),
  /** The post as whose holder or deputy the person was told. */
  post: z.object({ department: departmentIdSchema, post: postIdSchema }).nullable(),
  standsInFor: subjectSchema.nullable(),
  title: bilingualSchema,
  body: bilingualSchema,
  templateVersion: z.int().min(1),
  occurredAt: instantSchema,
  toldAt: instantSchema,
  readAt: instantSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  /** The acknowledgement asked for; null when none is. */
  acknowledgement: z.object({ by: instantSchema, provisional: z.boolean(), lapsed: z.boolean() }).nullable(),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

type Delivery = Extract<Verdict, { outcome: 'delivered' }>;

const isDelivery = (verdict: Verdict): verdict is Delivery => verdict.outcome === 'delivered';

/** What the items of a notice share: where the event belongs, its words, and what acknowledgement it asks for. */
export type Telling = {
  readonly root: string;
  readonly message: Message;
  readonly acknowledgement: AcknowledgementDue | null;
};

const itemOf = (notice: Notice, delivery: Delivery, telling: Telling): InboxItem => {
  const { recipient } = delivery;
  const due = recipient.capacity === 'responsible' ? telling.acknowledgement : null;
  return {
    inboxItemId: delivery.inboxItemId,
    person: delivery.person,
    eventId: notice.eventId,
    type: notice.type,
    subject: notice.subject,
    root: telling.root,
    capacity: recipient.capacity,
    post: recipient.kind === 'post' ? { department: recipient.department, post: recipient.post } : null,
    standsInFor: delivery.standsInFor,
    title: telling.message.title,
    body: telling.message.body,
    templateVersion: notice.templateVersion,
    occurredAt: notice.occurredAt,
    toldAt: notice.toldAt,
    readAt: null,
    acknowledgedAt: null,
    acknowledgement: due === null ? null : { ...due, lapsed: false },
  };
};

/** The inbox items that a notice promises, one for each person told; the same notice always yields the same items. */
export const inboxItemsOf = (notice: Notice, telling: Telling): readonly InboxItem[] =>
  notice.candidates.filter(isDelivery).map((delivery) => itemOf(notice, delivery, telling));

/** Whether an acknowledgement is asked for and still owed. */
export const awaitsAcknowledgement = (item: InboxItem): boolean =>
  item.acknowledgement !== null && item.acknowledgedAt === null;

/** When an unacknowledged item lapses; null when nothing can fall on it any more. */
export const nextCheckAt = (item: InboxItem): Instant | null => {
  const { acknowledgement } = item;
  if (acknowledgement === null || item.acknowledgedAt !== null) return null;
  return acknowledgement.lapsed || acknowledgement.provisional ? null : acknowledgement.by;
};

const about = (item: InboxItem) => ({
  inboxItemId: item.inboxItemId,
  person: item.person,
  aboutEvent: item.eventId,
  aboutSubject: item.subject,
});

/** Lets lapse what was not acknowledged in time: once, and the post above is told. */
export const settle = (item: InboxItem, rules: AcknowledgementRules, now: Instant): Decision<InboxItem> => {
  const due = nextCheckAt(item);
  if (due === null || due > now || item.acknowledgement === null) return { state: item, events: [] };
  const lapsed: DomainEvent = {
    type: 'notifications.acknowledgement.lapsed.v1',
    audience: lapseAudience(rules, item.post),
    fact: { ...about(item), aboutTitle: item.title, acknowledgeBy: due },
  };
  return {
    state: { ...item, acknowledgement: { ...item.acknowledgement, lapsed: true } },
    events: [lapsed],
  };
};

/**
 * Asks for no acknowledgement any more where the work itself was received 签收, or came to nothing, in time: whoever works on
 * it is not to be reported for a message. What had lapsed before stays lapsed.
 */
export const spareAcknowledgement = (item: InboxItem, at: Instant): InboxItem => {
  const due = nextCheckAt(item);
  return due === null || at > due ? item : { ...item, acknowledgement: null };
};

/** Marks an item as read, keeping the first date. */
export const read = (item: InboxItem, now: Instant): Decision<InboxItem> => ({
  state: item.readAt === null ? { ...item, readAt: now } : item,
  events: [],
});

/** Acknowledges an item, keeping the first date; what had lapsed before stays lapsed. */
export const acknowledge = (
  item: InboxItem,
  rules: AcknowledgementRules,
  now: Instant,
): Decision<InboxItem> => {
  if (item.acknowledgedAt !== null) return { state: item, events: [] };
  const settled = settle(item, rules, now);
  return {
    state: { ...settled.state, readAt: item.readAt ?? now, acknowledgedAt: now },
    events: [
      ...settled.events,
      { type: 'notifications.inbox-item.acknowledged.v1', audience: [], fact: about(item) },
    ],
  };
};
