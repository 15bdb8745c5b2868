import * as z from 'zod';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import type { Collection } from '../../../../shared/dynamo/commission.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { deadlineClockSchema } from '../../../../shared/deadlines/deadline-clock.ts';
import { assignmentKinds, urgencies } from '../../../../shared/events/assignment-kinds.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  type CountyCode,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import {
  assignmentSchema,
  assignmentStates,
  nextCheckOf,
  type Assignment,
  type AssignmentState,
} from '../domain/assignment.ts';
import { isConfirmed } from '../domain/assignment-kind.ts';
import { countyPartition, departmentPartition } from '../../kernel/list-keys.ts';
import { workKinds } from '../../kernel/work-kinds.ts';

export const assignmentKind = workKinds.assignment;

/** What a list shows of an assignment. */
export const assignmentSummarySchema = z.object({
  id: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  department: departmentIdSchema,
  post: postIdSchema,
  state: z.enum(assignmentStates),
  urgency: z.enum(urgencies).nullable(),
  openedAt: instantSchema,
  dueOn: dateSchema,
  dueProvisional: z.boolean(),
  /** Absent from what was listed before it was kept there. */
  clock: deadlineClockSchema.optional(),
  /** By which calendar the due date was reckoned. */
  calendarVersion: keptLine(),
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
  urgency: assignment.urgency,
  openedAt: assignment.openedAt,
  dueOn: assignment.due.date,
  dueProvisional: assignment.due.provisional,
  clock: assignment.clock,
  calendarVersion:
    assignment.state === 'awaiting-confirmation'
      ? assignment.confirmation.calendarVersion
      : assignment.calendarVersion,
});

// Lists run through what waits first and what is closed last; the text order of the states' names would not.
const placeInList: Record<AssignmentState, string> = {
  opened: '1-opened',
  received: '2-received',
  'awaiting-confirmation': '3-awaiting-confirmation',
  merged: '7-merged',
  completed: '8-completed',
  overtaken: '9-overtaken',
};

/** The part of a list that holds one state; within it the earliest due date comes first. */
export const statePrefix = (state: AssignmentState): string => `${placeInList[state]}#`;

/** Partition of the enterprise index: what one enterprise asked. */
export const enterpriseAssignments = (county: CountyCode, creditCode: CreditCode): string =>
  `${county}#${assignmentKind}#${creditCode}`;

/** Facts keep their order with those of what an assignment is about; on its own where that is none of ours. */
const rootOf = ({ id, subject }: Assignment): string => {
  switch (subject.kind) {
    case 'lead':
      return subject.leadId;
    case 'meeting':
      return subject.meetingId;
    case 'task':
      return subject.caseId;
    case 'assignment':
      return subject.assignmentId;
    case 'enterprise':
    case 'project':
      return id;
  }
};

export const assignmentDefinition: AggregateDefinition<Assignment> = {
  kind: assignmentKind,
  schema: assignmentSchema,
  entry: assignmentEntrySchema,
  identify: (assignment) => ({ id: assignment.id, root: rootOf(assignment) }),
  indexAttributes: (county, assignment) => ({
    byCountyPk: countyPartition(county, assignmentKind),
    byDepartmentPk: departmentPartition(county, assignmentKind, assignment.department),
    listSk: `${statePrefix(assignment.state)}${assignment.due.date}#${assignment.id}`,
    summary: summarise(assignment),
    ...(assignment.enterprise !== null && isConfirmed(assignment.kind)
      ? { byEnterprisePk: enterpriseAssignments(county, assignment.enterprise.creditCode) }
      : {}),
    ...dueAttributes(county, assignmentKind, assignment.id, nextCheckOf(assignment)),
  }),
};

/** That a person has seen a message about an assignment; it is no receipt and stops no clock. */
export const acknowledgementSchema = z.object({
  person: subjectSchema,
  at: instantSchema,
  aboutEvent: keptLine(),
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** Who has seen a message about an assignment, beside it. */
export const acknowledgements: Collection<Acknowledgement> = {
  name: 'acknowledgement',
  schema: acknowledgementSchema,
};
