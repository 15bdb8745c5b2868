import * as z from 'zod';
import { shownEnterprise } from '../../../../shared/enterprise.ts';
import { lights } from '../../../../shared/deadlines/reading.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  postIdSchema,
  leadIdSchema,
  projectIdSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { documentStatedSchema } from '../domain/documents-stated.ts';
import { limitSources } from '../../clocks/domain/matter-limits.ts';
import { taskStates } from '../domain/task.ts';
import { taskSummarySchema } from '../store/task-store.ts';
import { actingPostQuery, standInView } from '../../staffing/http/stand-in-view.ts';
import { courseView } from './course-view.ts';
import { decisionKindView } from '../../catalogue/http/decision-kind-view.ts';
import { figureSourceSchema } from '../../../../shared/http/rule-references.ts';
import { clockViewSchema } from '../../clocks/http/clock-view.ts';

export const taskParams = z.strictObject({ taskId: taskIdSchema });

export const taskListQuery = z.strictObject({
  ...pageQuery,
  department: departmentIdSchema.optional(),
  state: z.enum(taskStates).optional(),
  ...actingPostQuery,
});

/** A task in a list, its light as of now. */
export const taskLineSchema = taskSummarySchema
  .omit({ clock: true, calendarVersion: true, matterCode: true, owed: true })
  .extend({
    matter: z.object({ code: z.string(), name: bilingualSchema }),
    light: z.enum(lights),
    handling: bilingualSchema.nullable(),
    /** By when documents still owed are handed in 容缺, or a commitment is verified 告知承诺; the earlier of both. */
    owedBy: dateSchema.nullable(),
    ...standInView,
  });

export const taskPageSchema = pageSchema(taskLineSchema);

/** How a task went between departments; shown to officials, an enterprise sees only who has it in hand. */
export const bouncingSchema = z.object({
  /** PI 弹球数: transfers in effect and refusals; from two on the matter is a difficult one 疑难件. */
  bounces: z.int(),
  difficult: z.boolean(),
  /** 空转: working days of waiting for an answer or a ruling, of those used since opening. */
  idleWorkdays: z.int(),
  usedWorkdays: z.int(),
  light: z.enum(['green', 'yellow']),
});

export const taskViewSchema = z.object({
  id: taskIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: z.string(),
  ...shownEnterprise,
  matter: z.object({
    code: z.string(),
    variant: z.string(),
    name: bilingualSchema,
    ...decisionKindView,
  }),
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  post: postIdSchema,
  state: z.enum(taskStates),
  /** 正在由{部门}办理, until the decision or whatever ends the task before. */
  handling: bilingualSchema.nullable(),
  openedAt: instantSchema,
  ...courseView,
  /** How each critical document came; null before acceptance, to an enterprise, and where the acceptance was by law. */
  documents: z.array(documentStatedSchema).nullable(),
  limitSource: z.enum(limitSources),
  /** Null until acceptance, when the clock starts. */
  clock: clockViewSchema.nullable(),
  light: z.enum(lights),
  bouncing: bouncingSchema.nullable(),
  ruleReferences: z.array(figureSourceSchema),
});

/** A task as it is read, with who acts on it now and the lead its project came from. */
export const taskReadingSchema = taskViewSchema.extend({
  ...standInView,
  leadId: leadIdSchema.nullable(),
  /** The critical documents that an acceptance by law 视为受理 went without. */
  missingDocuments: z.array(z.object({ document: z.string(), name: bilingualSchema })),
});
