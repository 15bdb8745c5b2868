import * as z from 'zod';
import { capacities } from '../../../../shared/events/audience.ts';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  ulidSchema,
} from '../../../../shared/identifiers.ts';
import type { Language } from '../../../../shared/language.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import type { InboxItem } from '../domain/inbox-item.ts';

export const inboxItemView = z.strictObject({
  inboxItemId: ulidSchema,
  title: z.string(),
  body: z.string(),
  type: z.string(),
  eventId: z.string(),
  subject: z.string(),
  /** The lead, project or case to which the subject belongs: one read of it leads on to project and lead (R001). */
  root: z.string(),
  capacity: z.enum(capacities),
  post: z.strictObject({ department: departmentIdSchema, post: postIdSchema }).nullable(),
  standsInFor: subjectSchema.nullable(),
  occurredAt: instantSchema,
  toldAt: instantSchema,
  readAt: instantSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  /** Null when the item asks for no acknowledgement. */
  acknowledgement: z
    .strictObject({ by: instantSchema, provisional: z.boolean(), lapsed: z.boolean() })
    .nullable(),
});

/** An item in its reader's language. */
export const presentItem = (item: InboxItem, language: Language): z.input<typeof inboxItemView> => ({
  inboxItemId: item.inboxItemId,
  title: item.title[language],
  body: item.body[language],
  type: item.type,
  eventId: item.eventId,
  subject: item.subject,
  root: item.root,
  capacity: item.capacity,
  post: item.post,
  standsInFor: item.standsInFor,
  occurredAt: item.occurredAt,
  toldAt: item.toldAt,
  readAt: item.readAt,
  acknowledgedAt: item.acknowledgedAt,
  acknowledgement: item.acknowledgement,
});
