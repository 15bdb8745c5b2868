import * as z from 'zod';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { capacities } from '../../../../shared/events/audience.ts';
import { eventTypes, type DomainEvent } from '../../../../shared/events/catalogue.ts';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  ulidSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema, bilingualTextSchema } from '../../../../shared/language.ts';
import { dateOf, instantSchema, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { keptLine } from '../../../../shared/text.ts';
import type { Decision } from '../../kernel/decision.ts';
import { acknowledgementDue, lapseAudience, type AcknowledgementRules } from './acknowledgement.ts';

/** One event as one person was told of it; reading it and acknowledging it 签收 are two facts. */
export const inboxItemSchema = z.object({
  inboxItemId: ulidSchema,
  person: subjectSchema,
  eventId: keptLine(),
  type: z.enum(eventTypes),
  subject: keptLine(),
  /** The lead, project or case among whose facts an acknowledgement keeps its place. */
  root: keptLine(),
  capacity: z.enum(capacities),
  /** The post as whose holder or deputy the person was told. */
  post: z.object({ department: departmentIdSchema, post: postIdSchema }).nullable(),
  standsInFor: subjectSchema.nullable(),
  title: bilingualSchema,
  body: bilingualTextSchema,
  templateVersion: z.int().min(1),
  occurredAt: instantSchema,
  toldAt: instantSchema,
  readAt: instantSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  /** The acknowledgement asked for; null when none is. */
  acknowledgement: z.object({ by: instantSchema, provisional: z.boolean(), lapsed: z.boolean() }).nullable(),
  /** When to ask again whether the calendar a provisional acknowledgement waits for has come; null before it was due. */
  lookAgainAt: instantSchema.nullable().default(null),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

/** Which items of an inbox somebody looks for. */
export const inboxStates = ['unread', 'unacknowledged', 'all'] as const;
export type InboxState = (typeof inboxStates)[number];

/** Whether an acknowledgement is asked for and still owed. */
export const awaitsAcknowledgement = (item: InboxItem): boolean =>
  item.acknowledgement !== null && item.acknowledgedAt === null;

/** The next instant at which to look at an unacknowledged item; null when nothing can fall on it any more. */
export const nextCheckAt = (item: InboxItem): Instant | null => {
  const { acknowledgement, lookAgainAt } = item;
  if (acknowledgement === null || acknowledgement.lapsed || item.acknowledgedAt !== null) return null;
  return acknowledgement.provisional ? (lookAgainAt ?? acknowledgement.by) : acknowledgement.by;
};

const about = (item: InboxItem) => ({
  inboxItemId: item.inboxItemId,
  person: item.person,
  aboutEvent: item.eventId,
  aboutSubject: item.subject,
});

/** By what an item's acknowledgement is timed: the rules, and the calendar as far as it is published now. */
export type AcknowledgementTiming = { readonly rules: AcknowledgementRules; readonly calendar: WorkCalendar };

/** The acknowledgement counted anew where the year it was waiting for may have been imported since. */
const reckonAgain = (
  item: InboxItem,
  { rules, calendar }: AcknowledgementTiming,
  now: Instant,
): InboxItem => {
  if (item.acknowledgement?.provisional !== true) return item;
  const due = acknowledgementDue(rules, calendar, item.type, item.toldAt);
  if (due === null) return item;
  return {
    ...item,
    acknowledgement: { ...due, lapsed: false },
    lookAgainAt: due.provisional ? startOf(addDays(dateOf(now), 1)) : null,
  };
};

/**
 * Lets lapse what was not acknowledged in time: once, and the post above is told. Nothing lapses on an instant beyond
 * the published calendar; it is counted anew day by day until the year is there (rulings 1).
 */
export const settle = (item: InboxItem, timing: AcknowledgementTiming, now: Instant): Decision<InboxItem> => {
  const due = nextCheckAt(item);
  if (due === null || due > now) return { state: item, events: [] };
  const reckoned = reckonAgain(item, timing, now);
  const { acknowledgement } = reckoned;
  if (acknowledgement === null || acknowledgement.provisional || acknowledgement.by > now)
    return { state: reckoned, events: [] };
  const lapsed: DomainEvent = {
    type: 'notifications.acknowledgement.lapsed.v1',
    audience: lapseAudience(timing.rules, item.post),
    fact: { ...about(item), aboutTitle: item.title, acknowledgeBy: acknowledgement.by },
  };
  return {
    state: { ...reckoned, acknowledgement: { ...acknowledgement, lapsed: true } },
    events: [lapsed],
  };
};

/**
 * Asks for no acknowledgement any more where the work itself was received 签收, or came to nothing, in time: whoever works on
 * it is not to be reported for a message. What had lapsed before stays lapsed; a provisional instant has not passed.
 */
export const spareAcknowledgement = (item: InboxItem, at: Instant): InboxItem => {
  const { acknowledgement } = item;
  if (acknowledgement === null || nextCheckAt(item) === null) return item;
  const isLate = !acknowledgement.provisional && at > acknowledgement.by;
  return isLate ? item : { ...item, acknowledgement: null, lookAgainAt: null };
};

/** Marks an item as read, keeping the first date. */
export const read = (item: InboxItem, now: Instant): Decision<InboxItem> => ({
  state: item.readAt === null ? { ...item, readAt: now } : item,
  events: [],
});

/** Acknowledges an item, keeping the first date; what had lapsed before stays lapsed. */
export const acknowledge = (
  item: InboxItem,
  timing: AcknowledgementTiming,
  now: Instant,
): Decision<InboxItem> => {
  if (item.acknowledgedAt !== null) return { state: item, events: [] };
  const settled = settle(item, timing, now);
  return {
    state: { ...settled.state, readAt: item.readAt ?? now, acknowledgedAt: now },
    events: [
      ...settled.events,
      { type: 'notifications.inbox-item.acknowledged.v1', audience: [], fact: about(item) },
    ],
  };
};
