import * as z from 'zod';
import { recipientSchema } from '../../../../shared/events/audience.ts';
import { eventTypes } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { subjectSchema, ulidSchema, type NewId, type Subject } from '../../../../shared/identifiers.ts';
import { instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import type { UrgentHours } from '../../kernel/policy-schema.ts';
import type { NoticedType } from '../../messages/domain/templates.ts';
import { dropReasons, type DropReason } from './drop-reason.ts';
import { otherChannelsFrom } from './urgent-news.ts';
import { candidatesFor, type Candidate, type DirectoryView } from './candidates.ts';

/** An event as far as telling people of it goes; its fact speaks through the message. */
export type NoticedEvent = Omit<ReceivedEvent<NoticedType>, 'fact'>;

const matched = {
  recipient: recipientSchema,
  person: subjectSchema.nullable(),
  standsInFor: subjectSchema.nullable(),
  /** Set where the directory knows nobody of that name; told all the same, should they come after all (rulings 41). */
  unknownPerson: z.literal(true).optional(),
};

export const verdictSchema = z.discriminatedUnion('outcome', [
  z.object({
    ...matched,
    outcome: z.literal('delivered'),
    person: subjectSchema,
    inboxItemId: ulidSchema,
  }),
  z.object({ ...matched, outcome: z.literal('dropped'), reason: z.enum(dropReasons) }),
]);
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;

/** The proof of who was told of an event, and of everybody who was not, with the reason. */
export const noticeSchema = z.object({
  eventId: keptLine(),
  type: z.enum(eventTypes),
  subject: keptLine(),
  actor: subjectSchema,
  occurredAt: instantSchema,
  toldAt: instantSchema,
  templateVersion: z.int().min(1),
  candidates: z.array(verdictSchema).max(1000),
  /** From when channels other than the inbox may carry news of a breach of law (rulings 43); null of any other news. */
  otherChannelsFrom: instantSchema.nullable().default(null),
});
export type Notice = z.infer<typeof noticeSchema>;

type Issuing = {
  readonly now: Instant;
  readonly newId: NewId;
  readonly templateVersion: number;
  /** The event is older than the record that people were told of it would be: nobody is told of it anew. */
  readonly isLongPast: boolean;
  /** The county's hours for urgent news, where this is news of a breach of law; null where it is not. */
  readonly urgentHours: UrgentHours | null;
};

/** Nobody needs to be told what they did themselves; what they must do next they are told all the same. */
const isOwnAct = ({ recipient, person }: Candidate, actor: Subject): boolean =>
  recipient.capacity === 'informed' && person === actor;

const judge = (
  candidates: readonly Candidate[],
  strangers: ReadonlySet<Subject>,
  actor: Subject,
  { newId, isLongPast }: Pick<Issuing, 'newId' | 'isLongPast'>,
): Verdict[] => {
  const told = new Set<Subject>();
  return candidates.map((candidate) => {
    const { recipient, person, standsInFor, barrier } = candidate;
    const isUnknown = recipient.kind === 'person' && strangers.has(recipient.subject);
    const match = {
      recipient,
      person,
      standsInFor,
      ...(isUnknown ? { unknownPerson: true as const } : {}),
    };
    const dropped = (reason: DropReason): Verdict => ({ ...match, outcome: 'dropped', reason });
    if (isLongPast) return dropped('long-past');
    if (barrier !== null) return dropped(barrier);
    if (person === null) throw new Error('a candidate without a person has a barrier');
    if (told.has(person)) return dropped('already-told');
    if (isOwnAct(candidate, actor)) return dropped('own-act');
    told.add(person);
    return { ...match, person, outcome: 'delivered', inboxItemId: newId() };
  });
};

/**
 * Decides whom an event is told: each candidate once, in the strongest capacity in which the audience names them. News of a breach
 * of law is in the inbox at once whoever is on leave; when other channels may carry it goes on record.
 */
export const issueNotice = (event: NoticedEvent, view: DirectoryView, telling: Issuing): Notice => ({
  eventId: event.id,
  type: event.type,
  subject: event.subject,
  actor: event.actor,
  occurredAt: event.time,
  toldAt: telling.now,
  templateVersion: telling.templateVersion,
  candidates: judge(
    candidatesFor(event.audience, view, { evenOnLeave: telling.urgentHours !== null }),
    view.strangers,
    event.actor,
    telling,
  ),
  otherChannelsFrom:
    telling.urgentHours === null ? null : otherChannelsFrom(telling.urgentHours, telling.now),
});
