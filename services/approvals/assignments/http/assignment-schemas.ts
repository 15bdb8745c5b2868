import * as z from 'zod';
import { enteredEnterprise, shownEnterprise } from '../../../../shared/enterprise.ts';
import { assignmentSubjectSchema } from '../../../../shared/events/approvals-events.ts';
import {
  assignmentKinds,
  assignmentSources,
  issueCategories,
  urgencies,
} from '../../../../shared/events/assignment-kinds.ts';
import { leadStages } from '../../../../shared/events/lead-stages.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  leadIdSchema,
  meetingIdSchema,
  postIdSchema,
  projectIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { enteredDate, enteredWorkDay } from '../../../../shared/time/entered.ts';
import {
  assignmentReasonSchema,
  assignmentStates,
  closureSchema,
  followUpCallSchema,
  ratingSchema,
  resultSchema,
} from '../domain/assignment.ts';
import { meetingSchema } from '../domain/meeting.ts';
import { talentNeedSchema } from '../../institutions/domain/talent-need.ts';
import { matterReferenceSchema } from '../domain/matter-reference.ts';
import { joinedSourceSchema } from '../domain/joined-sources.ts';
import { enteredLimitSchema } from '../domain/named-assignment.ts';
import { responseSchema } from '../domain/response.ts';
import { acknowledgementSchema, assignmentSummarySchema } from '../store/assignment-store.ts';
import { actingPostQuery, standInView } from '../../staffing/http/stand-in-view.ts';
import { figureSourceSchema } from '../../../../shared/http/rule-references.ts';
import { clockViewSchema } from '../../clocks/http/clock-view.ts';

export const assignmentParams = z.strictObject({ assignmentId: assignmentIdSchema });

export const assignmentListQuery = z.strictObject({
  ...pageQuery,
  department: departmentIdSchema.optional(),
  kind: z.enum(assignmentKinds).optional(),
  state: z.enum(assignmentStates).optional(),
  ...actingPostQuery,
});

export const assignmentPageSchema = pageSchema(
  assignmentSummarySchema.omit({ calendarVersion: true, clock: true }).extend(standInView),
);
export const acknowledgementPageSchema = pageSchema(acknowledgementSchema);

const responsible = {
  department: departmentIdSchema,
  post: postIdSchema,
  limit: enteredLimitSchema,
};

const enterprise = enteredEnterprise(200);

/** A responsible post and a date or limit are part of every kind: without them nothing is saved (R090). */
export const openAssignmentBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('issue'),
    title: line(100),
    text: text(2000).optional(),
    /** The enterprise that has the issue, and confirms that it is solved. */
    enterprise,
    category: z.enum(issueCategories).optional(),
    ...responsible,
  }),
  z.strictObject({
    kind: z.literal('factor-support'),
    title: line(100),
    text: text(2000).optional(),
    projectId: projectIdSchema,
    /** The factor that is short; what is about the same joins what is open. */
    about: matterReferenceSchema.optional(),
    ...responsible,
  }),
]);

/** An instruction 批示 of a leader, which becomes a supervision letter to the department. */
export const instructionBody = z.strictObject({
  instructedBy: line(100),
  title: line(100),
  text: text(2000),
  about: matterReferenceSchema,
  ...responsible,
});

export const mergeBody = z.strictObject({ into: assignmentIdSchema, reason: text(500) });
export const unmergeBody = z.strictObject({ reason: text(500) });

export const openRequestBody = z.strictObject({
  enterpriseName: line(200),
  title: line(100),
  text: text(2000),
  urgency: z.enum(urgencies),
  /** Absent: the coordinating office takes it, a need for people whoever answers for labour. */
  department: departmentIdSchema.optional(),
  /** 人才需求: who is needed, how many and until when; the day is that by which the request is to be completed. */
  talentNeed: talentNeedSchema.extend({ until: enteredWorkDay }).optional(),
});

/** Each resolution is an item and its events in one write, which holds a hundred. */
const mostResolutions = 25;
/** One that names its matter writes to the register of that as well. */
const mostAboutMatters = 15;

const fitsOneWrite = (resolutions: readonly { readonly about?: unknown }[]): boolean =>
  resolutions.filter(({ about }) => about !== undefined).length <= mostAboutMatters;

export const meetingBody = z.strictObject({
  title: line(200),
  heldOn: enteredDate,
  resolutions: z
    .array(z.strictObject({ text: text(1000), about: matterReferenceSchema.optional(), ...responsible }))
    .min(1)
    .max(mostResolutions)
    .refine(fitsOneWrite, '指明所涉事项的决议最多15条 · at most 15 resolutions about named matters'),
});
export const meetingParams = z.strictObject({ meetingId: meetingIdSchema });
export const meetingViewSchema = meetingSchema;

export const completeBody = z.strictObject({
  result: text(2000),
  /** Number of the document the work led to, such as an opinion or a minute. */
  documentNumber: line(100).optional(),
});
export const respondBody = z.strictObject({ text: text(2000) });
export const rejectCompletionBody = z.strictObject({ reason: text(2000) });
export const rateBody = z.strictObject({
  /** From 1 (very bad) to 5 (very good). */
  rating: z.int().min(1).max(5),
  /** Who rates; a rating under a name is followed up. */
  name: line(100).optional(),
  comment: text(2000).optional(),
});

/** What the enterprise said when it was asked again. */
export const followUpBody = z.strictObject({ solved: z.boolean(), note: text(2000) });

/** Who did it is told to officials; an enterprise sees that it was done. */
const receiptView = z.object({ at: instantSchema, by: subjectSchema.nullable() });
const completionView = receiptView.extend({ result: resultSchema });

export const assignmentViewSchema = z.object({
  id: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  text: z.string().nullable(),
  subject: assignmentSubjectSchema,
  enterprise: shownEnterprise.enterprise.nullable(),
  codeStanding: shownEnterprise.codeStanding.nullable(),
  urgency: z.enum(urgencies).nullable(),
  category: z.enum(issueCategories).nullable(),
  talentNeed: talentNeedSchema.nullable(),
  matter: matterReferenceSchema.nullable(),
  source: z.enum(assignmentSources).nullable(),
  instructedBy: z.string().nullable(),
  givenBy: subjectSchema.nullable(),
  /** Further sources of the same matter that became part of it. */
  joined: z.array(joinedSourceSchema),
  merged: z.array(assignmentIdSchema),
  mergedInto: z
    .object({ at: instantSchema, by: subjectSchema, into: assignmentIdSchema, reason: z.string() })
    .nullable(),
  department: departmentIdSchema,
  post: postIdSchema,
  reason: assignmentReasonSchema,
  state: z.enum(assignmentStates),
  openedAt: instantSchema,
  response: responseSchema
    .omit({ lateTold: true, given: true })
    .extend({ late: z.boolean(), given: receiptView.extend({ text: z.string() }).nullable() })
    .nullable(),
  received: receiptView.nullable(),
  completed: completionView.nullable(),
  /** The last day on which the enterprise may confirm or reject; null unless it is asked. */
  confirmBy: z.object({ date: dateSchema, provisional: z.boolean() }).nullable(),
  rejections: z.array(z.object({ at: instantSchema, reason: z.string(), completed: completionView })),
  closure: closureSchema.omit({ by: true }).extend({ note: bilingualSchema }).nullable(),
  rated: ratingSchema.omit({ by: true }).nullable(),
  followUp: followUpCallSchema.extend({ by: subjectSchema.nullable() }).nullable(),
  overtaken: z.object({ at: instantSchema, leadMovedTo: z.enum(leadStages).nullable() }).nullable(),
  clock: clockViewSchema.extend({ sources: z.array(figureSourceSchema) }),
});

/** An assignment given out; `joinedExisting` where it became part of one about the same matter that was open. */
export const givenOutViewSchema = assignmentViewSchema.extend({ joinedExisting: z.boolean() });

/** An assignment as it is read, with who acts on it now and the project and lead it leads back to (R001). */
export const assignmentReadingSchema = assignmentViewSchema.extend({
  ...standInView,
  projectId: projectIdSchema.nullable(),
  leadId: leadIdSchema.nullable(),
});
