import * as z from 'zod';
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
import { instantSchema } from '../../../shared/time/clock.ts';
import { assignmentReasonSchema, assignmentStates, resultSchema } from '../domain/assignments/assignment.ts';
import { acknowledgementSchema, assignmentSummarySchema } from '../store/assignment-store.ts';
import { figureSourceSchema } from './clock-sources.ts';
import { clockViewSchema } from './clock-view.ts';

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
  clock: clockViewSchema.extend({ sources: z.array(figureSourceSchema) }),
});
