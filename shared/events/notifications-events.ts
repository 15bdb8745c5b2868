import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { departmentIdSchema, postIdSchema, subjectSchema, ulidSchema } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { personUnknownFact } from './person-unknown.ts';
import { keptLine } from '../text.ts';

const aboutInboxItem = {
  inboxItemId: ulidSchema,
  person: subjectSchema,
  aboutEvent: keptLine(),
  aboutSubject: keptLine(),
};

/** What notifications announces. A published shape never changes: a change is a new version beside the old. */
export const notificationsEvents = {
  'notifications.inbox-item.acknowledged.v1': z.object(aboutInboxItem),
  'notifications.acknowledgement.lapsed.v1': z.object({
    ...aboutInboxItem,
    aboutTitle: bilingualSchema,
    acknowledgeBy: instantSchema,
  }),
  'notifications.post-holder.changed.v1': z.object({
    department: departmentIdSchema,
    post: postIdSchema,
    holders: z.array(z.object({ subject: subjectSchema, from: dateSchema })).max(20),
  }),
  'notifications.leave.recorded.v1': z.object({
    department: departmentIdSchema,
    person: subjectSchema,
    from: dateSchema,
    to: dateSchema,
    deputy: subjectSchema.nullable(),
  }),
  'notifications.leave.withdrawn.v1': z.object({
    department: departmentIdSchema,
    person: subjectSchema,
    from: dateSchema,
  }),
  /** Who fills the posts of a department and who is away, in full, so that the latest alone says it all. */
  'notifications.staffing.changed.v1': z.object({
    department: departmentIdSchema,
    posts: z
      .array(
        z.object({
          post: postIdSchema,
          holders: z.array(z.object({ subject: subjectSchema, from: dateSchema })).max(20),
        }),
      )
      .max(40),
    leaves: z
      .array(
        z.object({
          person: subjectSchema,
          from: dateSchema,
          to: dateSchema,
          deputy: subjectSchema.nullable(),
        }),
      )
      .max(200),
  }),
  /** What a county has set of its own for its notifications; null is as it is everywhere. */
  'notifications.settings.changed.v1': z.object({
    urgentHours: z.object({ opens: z.int(), closes: z.int() }).nullable(),
  }),
  'notifications.person.unknown.v1': personUnknownFact,
  'notifications.enterprise-contacts.changed.v1': z.object({
    creditCode: creditCodeSchema,
    contacts: z.array(subjectSchema).max(40),
  }),
} as const;
