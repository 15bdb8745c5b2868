import * as z from 'zod';
import { assignmentKinds } from '../../../../shared/events/assignment-kinds.ts';
import { leadStages } from '../../../../shared/events/lead-stages.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  leadIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { clockRecord, nextCheckAtSchema } from '../clock/running-clock.ts';

/** Why a department has an assignment: the county's settings say so, or the department they name is not there. */
export const assignmentReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by-settings') }),
  z.object({ kind: z.literal('department-missing'), wanted: departmentIdSchema }),
]);
export type AssignmentReason = z.infer<typeof assignmentReasonSchema>;

const common = {
  id: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  subject: z.object({ kind: z.literal('lead'), leadId: leadIdSchema }),
  department: departmentIdSchema,
  post: postIdSchema,
  reason: assignmentReasonSchema,
  openedAt: instantSchema,
  ...clockRecord,
};

const receipt = z.object({ at: instantSchema, by: subjectSchema });
const nextCheckAt = nextCheckAtSchema;

/** What came of an assignment; the number of the document it led to guards against a finish on paper (domain.md §5.6). */
export const resultSchema = z.object({ text: z.string(), documentNumber: z.string().nullable() });
export type AssignmentResult = Readonly<z.infer<typeof resultSchema>>;

const openedSchema = z.object({ ...common, state: z.literal('opened'), nextCheckAt });
const receivedSchema = z.object({ ...common, state: z.literal('received'), nextCheckAt, received: receipt });
const completedSchema = z.object({
  ...common,
  state: z.literal('completed'),
  received: receipt,
  completed: z.object({ at: instantSchema, by: subjectSchema, result: resultSchema }),
});
const overtakenSchema = z.object({
  ...common,
  state: z.literal('overtaken'),
  received: receipt.nullable(),
  overtaken: z.object({ at: instantSchema, leadMovedTo: z.enum(leadStages) }),
});

/**
 * An assignment 交办事项: something a post of a department has to do by a date. Opened, received 签收, completed; or
 * overtaken, when what it was about moved on without it. Only open ones have a next check.
 */
export const assignmentSchema = z.discriminatedUnion('state', [
  openedSchema,
  receivedSchema,
  completedSchema,
  overtakenSchema,
]);
export type Assignment = Readonly<z.infer<typeof assignmentSchema>>;

export type OpenedAssignment = Readonly<z.infer<typeof openedSchema>>;
type ReceivedAssignment = Readonly<z.infer<typeof receivedSchema>>;
export type CompletedAssignment = Readonly<z.infer<typeof completedSchema>>;
export type OvertakenAssignment = Readonly<z.infer<typeof overtakenSchema>>;
export type OpenAssignment = OpenedAssignment | ReceivedAssignment;

export const assignmentStates = ['opened', 'received', 'completed', 'overtaken'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const isOpen = (assignment: Assignment): assignment is OpenAssignment =>
  assignment.state === 'opened' || assignment.state === 'received';

/** Closes an assignment: what only an open one carries, such as its next check, is left behind. */
export const asCompleted = (fields: CompletedAssignment): CompletedAssignment =>
  completedSchema.parse(fields);
export const asOvertaken = (fields: OvertakenAssignment): OvertakenAssignment =>
  overtakenSchema.parse(fields);
