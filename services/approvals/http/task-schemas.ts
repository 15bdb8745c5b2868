import * as z from 'zod';
import { creditCodeSchema } from '../../../shared/credit-code.ts';
import { lights } from '../../../shared/deadlines/reading.ts';
import { deliveryMethods, taskDecisionSchema } from '../../../shared/events/cases-events.ts';
import { pageQuery, pageSchema } from '../../../shared/http/list-query.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  postIdSchema,
  projectIdSchema,
  subjectSchema,
  taskIdSchema,
} from '../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../shared/language.ts';
import { text } from '../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import { limitSources } from '../domain/tasks/matter-work.ts';
import { taskStates } from '../domain/tasks/task.ts';
import { taskSummarySchema } from '../store/task-store.ts';
import { figureSourceSchema } from './clock-sources.ts';
import { clockViewSchema } from './clock-view.ts';

export const taskParams = z.strictObject({ taskId: taskIdSchema });

export const taskListQuery = z.strictObject({
  ...pageQuery,
  department: departmentIdSchema.optional(),
  state: z.enum(taskStates).optional(),
});

/** A task in a list, its light as of now. */
export const taskLineSchema = taskSummarySchema
  .omit({ clock: true, calendarVersion: true, matterCode: true })
  .extend({
    matter: z.object({ code: z.string(), name: bilingualSchema }),
    light: z.enum(lights),
    handling: bilingualSchema.nullable(),
  });

export const taskPageSchema = pageSchema(taskLineSchema);

export const approveBody = z.strictObject({
  /** Number of the permit or document; without one nothing counts as decided (domain.md §5.6). */
  documentNumber: text(100),
});

export const rejectBody = z.strictObject({
  reasons: z.array(text(500)).min(1).max(10),
  /** The remedies open to the applicant: reconsideration, action (行政许可法 38). */
  remedies: text(1000),
});

export const deliverBody = z.strictObject({ receivedBy: text(100), method: z.enum(deliveryMethods) });

/** An act; the person is shown to officials, never to the enterprise. */
const actView = z.object({ at: instantSchema, by: subjectSchema.nullable() });

export const taskViewSchema = z.object({
  id: taskIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: z.string(),
  enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
  matter: z.object({ code: z.string(), variant: z.string(), name: bilingualSchema }),
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  post: postIdSchema,
  state: z.enum(taskStates),
  /** 正在由{部门}办理, until the decision. */
  handling: bilingualSchema.nullable(),
  openedAt: instantSchema,
  receiving: z.object({ by: dateSchema, provisional: z.boolean(), late: z.boolean() }),
  received: actView.nullable(),
  accepted: actView.nullable(),
  decided: actView.extend({ decision: taskDecisionSchema }).nullable(),
  delivered: actView.extend({ receivedBy: z.string(), method: z.enum(deliveryMethods) }).nullable(),
  limitSource: z.enum(limitSources),
  /** Null until acceptance, when the clock starts. */
  clock: clockViewSchema.nullable(),
  light: z.enum(lights),
  ruleReferences: z.array(figureSourceSchema),
});
