import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { lights } from '../../../../shared/deadlines/reading.ts';
import {
  answeredPositions,
  consultationPurposes,
  mootReasons,
  recordedPositions,
} from '../../../../shared/events/consultation-terms.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  caseIdSchema,
  consultationIdSchema,
  departmentIdSchema,
  opinionIdSchema,
  projectIdSchema,
  subjectSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { consultationStates, consultedPartySchema } from '../domain/consultation.ts';
import { opinionStates } from '../domain/opinion.ts';
import { opinionSummarySchema } from '../store/consultation-store.ts';

export const consultationParams = z.strictObject({ consultationId: consultationIdSchema });

const documents = z.array(line(300)).max(20).default([]);
// Each department asked takes two items of the one write.
const mostDepartments = 20;

const question = {
  purpose: z.enum(consultationPurposes).default('opinion'),
  subject: line(200),
  question: text(2000),
  documents,
  departments: z
    .array(
      z.strictObject({
        department: departmentIdSchema,
        /** Working days, within the bounds of the county; absent: the county's own. */
        within: dayCountSchema.extend({ unit: z.literal('workday') }).optional(),
      }),
    )
    .min(1)
    .max(mostDepartments)
    .refine(
      (asked) => new Set(asked.map(({ department }) => department)).size === asked.length,
      '每个部门只征求一次 · each department is asked once',
    ),
};

export const askBody = z.strictObject(question);
export const askAboutMatterBody = z.strictObject({ ...question, matter: matterCodeSchema });

export const answerBody = z.strictObject({
  position: z.enum(answeredPositions),
  opinion: text(4000),
  documents,
});

export const concludeBody = z.strictObject({ remark: text(2000).optional() });

export const opinionListQuery = z.strictObject({
  ...pageQuery,
  department: departmentIdSchema.optional(),
  state: z.enum(opinionStates).optional(),
});

const act = z.object({ at: instantSchema, by: subjectSchema });
const answerView = act.extend({
  position: z.enum(answeredPositions),
  positionName: bilingualSchema,
  opinion: z.string(),
  documents: z.array(z.string()),
});
const deadline = z.object({ date: dateSchema, provisional: z.boolean() });
const moot = z.object({ at: instantSchema, reason: z.enum(mootReasons) });
const matter = z.object({ code: z.string(), name: bilingualSchema });

/** What one department was asked and said. */
export const opinionViewSchema = z.object({
  id: opinionIdSchema,
  consultationId: consultationIdSchema,
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  state: z.enum(opinionStates),
  asked: act,
  received: act.nullable(),
  within: dayCountSchema,
  answerBy: deadline,
  /** Working days left while it is open, the last day included; negative once late; null at its end. */
  remaining: z.int().nullable(),
  light: z.enum(lights),
  silenceIsNoAnswer: z.boolean(),
  /** Its answer as it stands, or 超时默认; null while there is neither. */
  position: z.enum(recordedPositions).nullable(),
  positionName: bilingualSchema.nullable(),
  onTime: z.boolean().nullable(),
  answer: answerView.nullable(),
  amendments: z.array(answerView),
  lateSince: instantSchema.nullable(),
  defaultedAt: instantSchema.nullable(),
  lateAnswer: answerView.nullable(),
  moot: moot.nullable(),
});

/** Who has not answered yet, and how long each still has (R138). */
const waitingView = z.object({
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  answerBy: deadline,
  remaining: z.int(),
  light: z.enum(lights),
});

export const consultationViewSchema = z.object({
  id: consultationIdSchema,
  taskId: taskIdSchema.nullable(),
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: z.string(),
  matter,
  purpose: z.enum(consultationPurposes),
  subject: z.string(),
  question: z.string(),
  documents: z.array(z.string()),
  state: z.enum(consultationStates),
  asked: act,
  askedBy: consultedPartySchema,
  /** Who leads now; a transfer of the task takes its consultations along. */
  lead: consultedPartySchema,
  concluded: act.extend({ remark: z.string().nullable() }).nullable(),
  moot: moot.nullable(),
  waiting: z.array(waitingView),
  opinions: z.array(opinionViewSchema),
});

export const consultationsOfTaskSchema = z.object({
  taskId: taskIdSchema,
  items: z.array(consultationViewSchema),
  waiting: z.array(waitingView.extend({ consultationId: consultationIdSchema, subject: z.string() })),
});

/** An opinion in a list, its light as of now. */
export const opinionLineSchema = opinionSummarySchema
  .omit({ answerBy: true, calendarVersion: true })
  .extend({ answerBy: deadline, remaining: z.int().nullable(), light: z.enum(lights) });
export const opinionPageSchema = pageSchema(opinionLineSchema);

/** One department's line of the one document: what it said, or that it kept silent, with the trace. */
const commentLine = z.object({
  consultationId: consultationIdSchema,
  subject: z.string(),
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  position: z.enum(recordedPositions).nullable(),
  positionName: bilingualSchema,
  opinion: z.string().nullable(),
  documents: z.array(z.string()),
  onTime: z.boolean().nullable(),
  trace: z.array(z.object({ at: instantSchema, what: bilingualSchema })),
});

/** The opinions of several departments as one document (R102). */
export const commentsSchema = z.object({
  caseId: caseIdSchema,
  projectName: z.string(),
  matter,
  consultations: z.array(
    z.object({
      id: consultationIdSchema,
      purpose: z.enum(consultationPurposes),
      subject: z.string(),
      question: z.string(),
      lead: consultedPartySchema,
      askedAt: instantSchema,
      concludedAt: instantSchema.nullable(),
      remark: z.string().nullable(),
    }),
  ),
  counts: z.record(z.enum(recordedPositions), z.int()),
  lines: z.array(commentLine),
});
