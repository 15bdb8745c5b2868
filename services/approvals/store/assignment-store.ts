import * as z from 'zod';
import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../shared/dynamo/keys.ts';
import { assignmentKinds } from '../../../shared/events/assignment-kinds.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
} from '../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../shared/language.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import {
  assignmentSchema,
  assignmentStates,
  isOpen,
  type Assignment,
  type AssignmentState,
} from '../domain/assignments/assignment.ts';
import { leadStandingSchema, type LeadStanding } from '../domain/assignments/lead-standing.ts';
import { countyPartition, departmentPartition } from './list-keys.ts';

export const assignmentKind = 'assignment';

/** What a list shows of an assignment. */
export const assignmentSummarySchema = z.object({
  id: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  department: departmentIdSchema,
  post: postIdSchema,
  state: z.enum(assignmentStates),
  openedAt: instantSchema,
  dueOn: dateSchema,
  dueProvisional: z.boolean(),
  /** By which calendar the due date was reckoned. */
  calendarVersion: z.string(),
});
export type AssignmentSummary = z.infer<typeof assignmentSummarySchema>;

export const assignmentEntrySchema = z.object({ summary: assignmentSummarySchema });

const summarise = (assignment: Assignment): AssignmentSummary => ({
  id: assignment.id,
  kind: assignment.kind,
  title: assignment.title,
  department: assignment.department,
  post: assignment.post,
  state: assignment.state,
  openedAt: assignment.openedAt,
  dueOn: assignment.due.date,
  dueProvisional: assignment.due.provisional,
  calendarVersion: assignment.calendarVersion,
});

// Lists run through what waits first and what is closed last; the text order of the states' names would not.
const placeInList: Record<AssignmentState, string> = {
  opened: '1-opened',
  received: '2-received',
  completed: '8-completed',
  overtaken: '9-overtaken',
};

/** The part of a list that holds one state; within it the earliest due date comes first. */
export const statePrefix = (state: AssignmentState): string => `${placeInList[state]}#`;

export const assignmentDefinition: AggregateDefinition<Assignment> = {
  kind: assignmentKind,
  schema: assignmentSchema,
  identify: ({ id, subject }) => ({ id, root: subject.leadId }),
  indexAttributes: (county, assignment) => ({
    byCountyPk: countyPartition(county, assignmentKind),
    byDepartmentPk: departmentPartition(county, assignmentKind, assignment.department),
    listSk: `${statePrefix(assignment.state)}${assignment.due.date}#${assignment.id}`,
    summary: summarise(assignment),
    ...dueAttributes(
      county,
      assignmentKind,
      assignment.id,
      isOpen(assignment) ? assignment.nextCheckAt : null,
    ),
  }),
};

export const leadStandingDefinition: AggregateDefinition<LeadStanding> = {
  kind: 'lead-standing',
  schema: leadStandingSchema,
  identify: ({ leadId }) => ({ id: leadId, root: leadId }),
  indexAttributes: () => ({}),
};

/** That a person has seen a message about an assignment; it is no receipt and stops no clock. */
export const acknowledgementSchema = z.object({
  person: subjectSchema,
  at: instantSchema,
  aboutEvent: z.string(),
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

export const acknowledgements = 'acknowledgement';
