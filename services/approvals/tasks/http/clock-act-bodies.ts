import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { line, text } from '../../../../shared/text.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';

export const pauseBody = z.strictObject({
  /** An event of the white list; anything else is refused with the list. */
  kind: line(100),
  /** Law and article. */
  legalBasis: line(300).optional(),
  /** The written notice to the applicant: its number or name. */
  noticeDocument: line(300).optional(),
  expected: dayCountSchema.extend({ days: z.int().min(1).max(366) }),
});

export const extendBody = z.strictObject({
  days: z.int().min(1).max(366),
  reason: text(500),
  approvedBy: z.strictObject({
    post: postIdSchema,
    person: subjectSchema,
    /** Where the rule names the head and another presides in the head's place: the document that says so. */
    presidingDocument: line(300).optional(),
  }),
});

export const correctAcceptanceBody = z.strictObject({
  acceptedOn: enteredDate,
  reason: text(500),
  secondPerson: subjectSchema,
});
