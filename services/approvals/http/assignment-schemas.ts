import * as z from 'zod';
import { dayCountSchema } from '../../../shared/calendar/due-date.ts';
import { rungs } from '../../../shared/deadlines/ladder.ts';
import { lights } from '../../../shared/deadlines/reading.ts';
import { assignmentKinds } from '../../../shared/events/assignment-kinds.ts';
import { leadStages } from '../../../shared/events/lead-stages.ts';
import { pageQuery, pageSchema } from '../../../shared/http/list-query.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  leadIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../shared/language.ts';
import { text } from '../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import { assignmentReasonSchema, assignmentStates, resultSchema } from '../domain/assignments/assignment.ts';
import { acknowledgementSchema, assignmentSummarySchema } from '../store/assignment-store.ts';

export const assignmentParams = z.strictObject({ assignmentId: assignmentIdSchema });

export const assignmentListQuery = z.strictObject({
  ...pageQuery,
  department: departmentIdSchema.optional(),
  state: z.enum(assignmentStates).optional(),
});

export const assignmentPageSchema = pageSchema(assignmentSummarySchema.omit({ calendarVersion: true }));
export const acknowledgementPageSchema = pageSchema(acknowledgementSchema);

export const completeBody = z.strictObject({
  result: text(2000),
  /** Number of the document the work led to, such as an opinion or a minute. */
  documentNumber: text(100).optional(),
});

const projectedDate = z.object({ date: dateSchema, provisional: z.boolean() });

export const clockViewSchema = z.object({
  limit: z.object({ promised: dayCountSchema, statutory: dayCountSchema.nullable() }),
  acceptedOn: dateSchema,
  /** The day as of which the clock is read: today, or the day on which the assignment was closed. */
  readOn: dateSchema,
  used: z.int(),
  /** Working days left, the due day included; negative when overdue. */
  remaining: z.int(),
  /** Null while the clock is paused; then the projection shows what resuming today would give. */
  due: projectedDate.nullable(),
  dueIfResumedToday: projectedDate,
  light: z.enum(lights),
  /** The light turns yellow when no more working days than this remain. */
  yellowFrom: z.int(),
  overdue: z.boolean(),
  rungsRaised: z.array(z.object({ rung: z.enum(rungs), dueVersion: z.int() })),
  nextCheckAt: instantSchema.nullable(),
  sources: z.array(z.object({ figure: z.string(), source: z.string(), zh: z.string(), en: z.string() })),
});

const receiptView = z.object({ at: instantSchema, by: subjectSchema });

export const assignmentViewSchema = z.object({
  id: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  subject: z.object({ kind: z.literal('lead'), leadId: leadIdSchema }),
  department: departmentIdSchema,
  post: postIdSchema,
  reason: assignmentReasonSchema,
  state: z.enum(assignmentStates),
  openedAt: instantSchema,
  received: receiptView.nullable(),
  completed: receiptView.extend({ result: resultSchema }).nullable(),
  overtaken: z.object({ at: instantSchema, leadMovedTo: z.enum(leadStages) }).nullable(),
  clock: clockViewSchema,
});
