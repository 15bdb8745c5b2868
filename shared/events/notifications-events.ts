import * as z from 'zod';
import { subjectSchema, ulidSchema } from '../identifiers.ts';

/** What notifications announces. A published shape never changes: a change is a new version beside the old. */
export const notificationsEvents = {
  'notifications.inbox-item.acknowledged.v1': z.object({
    inboxItemId: ulidSchema,
    person: subjectSchema,
    aboutEvent: z.string(),
    aboutSubject: z.string(),
  }),
} as const;
