import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { pauseKinds } from '../../catalogue/domain/limit.ts';
import { actSchema } from '../../kernel/act.ts';

/** On what a pause 停表 rests; the clock keeps its days, in the same order (domain.md §2.6.3). */
export const pauseRecordSchema = z.object({
  kind: z.enum(pauseKinds),
  legalBasis: keptText(500),
  /** The written notice to the applicant of how long it takes (行政许可法 45). */
  noticeDocument: keptLine(),
  expected: dayCountSchema,
  paused: actSchema,
  resumed: actSchema.nullable(),
  /** Whether it ended by itself, which is told once; `improper` when it had to be resumed and was not (rulings 5). */
  ended: z.object({ improper: z.boolean() }).nullable(),
});
export type PauseRecord = Readonly<z.infer<typeof pauseRecordSchema>>;

/** On what an extension 延长 rests (行政许可法 42). */
export const extensionGrantSchema = actSchema.extend({
  days: z.int(),
  reason: keptText(500),
  approvedBy: z.object({
    post: postIdSchema,
    person: subjectSchema,
    presidingDocument: keptLine().optional(),
  }),
});

/** The correction of a day of acceptance entered wrongly, seen by a second person. */
export const correctionSchema = actSchema.extend({
  reason: keptText(500),
  secondPerson: subjectSchema,
  acceptedOn: z.object({ from: dateSchema, to: dateSchema }),
  dueOn: z.object({ from: dateSchema, to: dateSchema }),
});

/** Everything that was lawfully done to a running clock. */
export const clockChangesSchema = z.object({
  pauses: z.array(pauseRecordSchema).max(60).readonly(),
  extension: extensionGrantSchema.nullable(),
  corrections: z.array(correctionSchema).max(20).readonly(),
});
export type ClockChanges = Readonly<z.infer<typeof clockChangesSchema>>;

/** A clock to which nothing was done yet. */
export const noChanges: ClockChanges = { pauses: [], extension: null, corrections: [] };
