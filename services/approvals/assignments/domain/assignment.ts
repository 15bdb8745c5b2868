import * as z from 'zod';
import { enterpriseOnRecord } from '../../../../shared/enterprise.ts';
import { assignmentSubjectSchema } from '../../../../shared/events/approvals-events.ts';
import {
  assignmentKinds,
  assignmentSources,
  closures,
  issueCategories,
  urgencies,
} from '../../../../shared/events/assignment-kinds.ts';
import { leadStages } from '../../../../shared/events/lead-stages.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { talentNeedSchema } from '../../institutions/domain/talent-need.ts';
import { clockRecord, nextCheckAtSchema } from '../../clocks/domain/running-clock.ts';
import { shortLimitSchema } from '../../clocks/domain/short-limit.ts';
import { matterReferenceSchema } from './matter-reference.ts';
import { responseSchema } from './response.ts';
import { joinedSourceSchema, mostJoined } from './joined-sources.ts';

/**
 * Why a department has an assignment: the county's settings say so, the department they name is not there, somebody
 * named it, or it answers for what the assignment is about.
 */
export const assignmentReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by-settings') }),
  z.object({ kind: z.literal('department-missing'), wanted: departmentIdSchema }),
  z.object({ kind: z.literal('named') }),
  z.object({ kind: z.literal('answers-for-subject') }),
]);

export type AssignmentSubject = z.infer<typeof assignmentSubjectSchema>;

/** The enterprise that asked, and that confirms what was done. */
export const askingEnterpriseSchema = enterpriseOnRecord(200);
export type AskingEnterprise = Readonly<z.infer<typeof askingEnterpriseSchema>>;

const receipt = z.object({ at: instantSchema, by: subjectSchema });
const nextCheckAt = nextCheckAtSchema;

/** What came of an assignment; the number of the document it led to guards against a finish on paper (domain.md §5.6). */
export const resultSchema = z.object({ text: keptText(2000), documentNumber: keptLine().nullable() });
export type AssignmentResult = Readonly<z.infer<typeof resultSchema>>;

const completion = receipt.extend({ result: resultSchema });

/** How many rejections an assignment carries with it. */
export const mostRejections = 40;

/** A completion that the enterprise did not accept. */
export const rejectionSchema = receipt.extend({ reason: keptText(2000), completed: completion });

const common = {
  id: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  /** What is asked in full; null where the title says it. */
  text: keptText(2000).nullable(),
  subject: assignmentSubjectSchema,
  enterprise: askingEnterpriseSchema.nullable(),
  urgency: z.enum(urgencies).nullable(),
  /** The people that an enterprise asks for; absent where it asks for something else. */
  talentNeed: talentNeedSchema.optional(),
  /** What an issue is about; absent where nobody has sorted it. */
  category: z.enum(issueCategories).optional(),
  /** The one matter it presses for; what comes about the same joins it while it is open. */
  matter: matterReferenceSchema.optional(),
  source: z.enum(assignmentSources).optional(),
  /** The leader whose instruction 批示 it carries out. */
  instructedBy: keptLine().optional(),
  /** Who gave it out; absent where the platform did by itself or an enterprise asked. */
  givenBy: subjectSchema.optional(),
  joined: z.array(joinedSourceSchema).max(mostJoined).readonly().optional(),
  /** Those merged into it by hand, which end with it. */
  merged: z.array(assignmentIdSchema).max(100).readonly().optional(),
  department: departmentIdSchema,
  post: postIdSchema,
  reason: assignmentReasonSchema,
  openedAt: instantSchema,
  /** When the reason for it arose; from then on a first answer is waited for. */
  since: instantSchema,
  response: responseSchema.nullable(),
  /** The latest; all of them stand in its timeline. */
  rejections: z.array(rejectionSchema).max(mostRejections).readonly(),
  ...clockRecord,
};

/** How the enterprise's confirmation ended 销号; the person is recorded where one confirmed. */
export const closureSchema = z.object({
  how: z.enum(closures),
  at: instantSchema,
  by: subjectSchema.nullable(),
});

/** What an enterprise thought of what was done 好差评; a name makes it a rating under a name 实名. */
export const ratingSchema = receipt.extend({
  rating: z.int().min(1).max(5),
  name: keptLine().nullable(),
  comment: keptText(2000).nullable(),
  rectification: assignmentIdSchema.nullable(),
});
export type Rating = Readonly<z.infer<typeof ratingSchema>>;

/** What came of asking an enterprise again, after the close, whether it is solved 回访. */
export const followUpCallSchema = receipt.extend({
  solved: z.boolean(),
  note: keptText(2000),
  rectification: assignmentIdSchema.nullable(),
});
export type FollowUpCall = Readonly<z.infer<typeof followUpCallSchema>>;

const openedSchema = z.object({ ...common, state: z.literal('opened'), nextCheckAt });
const receivedSchema = z.object({ ...common, state: z.literal('received'), nextCheckAt, received: receipt });
const awaitingSchema = z.object({
  ...common,
  state: z.literal('awaiting-confirmation'),
  nextCheckAt,
  received: receipt,
  completed: completion,
  confirmation: shortLimitSchema,
});
const completedSchema = z.object({
  ...common,
  state: z.literal('completed'),
  received: receipt,
  completed: completion,
  /** Null where nobody was asked to confirm. */
  closure: closureSchema.nullable(),
  rated: ratingSchema.nullable(),
  followUp: followUpCallSchema.optional(),
});
const mergedSchema = z.object({
  ...common,
  state: z.literal('merged'),
  received: receipt.nullable(),
  mergedInto: receipt.extend({ into: assignmentIdSchema, reason: keptText(2000) }),
});
const overtakenSchema = z.object({
  ...common,
  state: z.literal('overtaken'),
  received: receipt.nullable(),
  overtaken: z.object({ at: instantSchema, leadMovedTo: z.enum(leadStages).nullable() }),
});

/**
 * An assignment 交办事项: something a post of a department has to do by a date. Opened, received 签收, completed; where
 * an enterprise asked, it confirms in between; or overtaken, when what it was about moved on without it; or merged into
 * another about the same, with which it ends. Only what can still fall carries a next check.
 */
export const assignmentSchema = z.discriminatedUnion('state', [
  openedSchema,
  receivedSchema,
  awaitingSchema,
  completedSchema,
  overtakenSchema,
  mergedSchema,
]);
export type Assignment = Readonly<z.infer<typeof assignmentSchema>>;

export type OpenedAssignment = Readonly<z.infer<typeof openedSchema>>;
export type ReceivedAssignment = Readonly<z.infer<typeof receivedSchema>>;
export type AwaitingAssignment = Readonly<z.infer<typeof awaitingSchema>>;
export type CompletedAssignment = Readonly<z.infer<typeof completedSchema>>;
export type MergedAssignment = Readonly<z.infer<typeof mergedSchema>>;
export type OvertakenAssignment = Readonly<z.infer<typeof overtakenSchema>>;

/** One that the department still has to complete. */
export type OpenAssignment = OpenedAssignment | ReceivedAssignment;

export const assignmentStates = [
  'opened',
  'received',
  'awaiting-confirmation',
  'merged',
  'completed',
  'overtaken',
] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const isOpen = (assignment: Assignment): assignment is OpenAssignment =>
  assignment.state === 'opened' || assignment.state === 'received';

/** When something next falls on an assignment; null when nothing can. */
export const nextCheckOf = (assignment: Assignment) =>
  'nextCheckAt' in assignment ? assignment.nextCheckAt : null;

/** Moves an assignment on: what only the state before carries, such as its next check, is left behind. */
export const asReceived = (fields: ReceivedAssignment): ReceivedAssignment => receivedSchema.parse(fields);
export const asCompleted = (fields: CompletedAssignment): CompletedAssignment =>
  completedSchema.parse(fields);
export const asOvertaken = (fields: OvertakenAssignment): OvertakenAssignment =>
  overtakenSchema.parse(fields);
export const asMerged = (fields: MergedAssignment): MergedAssignment => mergedSchema.parse(fields);
export const asOpened = (fields: OpenedAssignment): OpenedAssignment => openedSchema.parse(fields);

/** How an assignment was completed, as far as those merged into it end with it. */
export type CompletedPart = Pick<AwaitingAssignment, 'received' | 'completed'>;
