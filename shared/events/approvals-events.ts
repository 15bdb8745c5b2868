import * as z from 'zod';
import { yearNoticeSchema } from '../calendar/notices.ts';
import { fallCauses } from '../deadlines/settlement.ts';
import {
  assignmentIdSchema,
  departmentIdSchema,
  leadIdSchema,
  postIdSchema,
  subjectSchema,
} from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { assignmentKinds } from './assignment-kinds.ts';
import { leadStages } from './lead-stages.ts';
import { rungs } from './rungs.ts';

const assignment = {
  assignmentId: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  /** What the assignment is about. */
  subject: z.object({ kind: z.literal('lead'), leadId: leadIdSchema }),
  department: departmentIdSchema,
};

/** A date that may rest on a calendar year not published yet. */
const projectedDate = z.object({ date: dateSchema, provisional: z.boolean() });

/** What approvals announces. A published shape never changes: a change is a new version beside the old. */
export const approvalsEvents = {
  'approvals.assignment.opened.v1': z.object({
    ...assignment,
    post: postIdSchema,
    dueOn: dateSchema,
    dueProvisional: z.boolean(),
  }),
  'approvals.assignment.received.v1': z.object({ ...assignment, receivedBy: subjectSchema }),
  'approvals.assignment.completed.v1': z.object({
    ...assignment,
    completedBy: subjectSchema,
    result: z.string(),
  }),
  'approvals.assignment.overtaken.v1': z.object({ ...assignment, leadMovedTo: z.enum(leadStages) }),
  'approvals.assignment.rung-raised.v1': z.object({
    ...assignment,
    rung: z.enum(rungs),
    cause: z.enum(fallCauses),
    fellAt: instantSchema,
    dueOn: dateSchema,
    superseded: z.array(z.enum(rungs)),
  }),
  'approvals.assignment.due-moved.v1': z.object({
    ...assignment,
    from: projectedDate,
    to: projectedDate,
    dueVersion: z.number().int(),
  }),
  'approvals.calendar.imported.v1': z.object({ notice: yearNoticeSchema }),
  /** Told daily while the arrangement of the year after the published ones is not imported. */
  'approvals.calendar.missing.v1': z.object({
    missingYear: z.number().int(),
    publishedThrough: dateSchema,
  }),
  'approvals.reprojection.advanced.v1': z.object({
    year: z.number().int(),
    noticeVersion: z.number().int(),
    reckoned: z.number().int(),
    finished: z.boolean(),
  }),
  'approvals.county-settings.changed.v1': z.object({ overridden: z.array(z.string()) }),
  'approvals.department.changed.v1': z.object({ department: departmentIdSchema, name: bilingualSchema }),
} as const;
