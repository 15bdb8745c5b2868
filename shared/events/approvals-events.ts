import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { yearNoticeSchema } from '../calendar/notices.ts';
import { workingHoursSchema } from '../calendar/working-hours.ts';
import { fallCauses } from '../deadlines/settlement.ts';
import {
  assignmentIdSchema,
  caseIdSchema,
  departmentIdSchema,
  leadIdSchema,
  meetingIdSchema,
  postIdSchema,
  projectIdSchema,
  subjectSchema,
  taskIdSchema,
} from '../identifiers.ts';
import { bilingualNameSchema, bilingualSchema } from '../language.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { assignmentKinds, assignmentSources, closures } from './assignment-kinds.ts';
import { institutionFields } from './institution-fields.ts';
import { leadStages } from './lead-stages.ts';
import { personUnknownFact } from './person-unknown.ts';
import { rungs } from './rungs.ts';
import { keptLine, keptText } from '../text.ts';

/** What an assignment is about. */
export const assignmentSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lead'), leadId: leadIdSchema }),
  z.object({ kind: z.literal('enterprise'), creditCode: creditCodeSchema }),
  z.object({ kind: z.literal('project'), projectId: projectIdSchema }),
  z.object({ kind: z.literal('meeting'), meetingId: meetingIdSchema }),
  z.object({ kind: z.literal('task'), taskId: taskIdSchema, caseId: caseIdSchema }),
  z.object({ kind: z.literal('assignment'), assignmentId: assignmentIdSchema }),
]);

const assignment = {
  assignmentId: assignmentIdSchema,
  kind: z.enum(assignmentKinds),
  title: bilingualSchema,
  subject: assignmentSubjectSchema,
  department: departmentIdSchema,
  /** The enterprise that asked; absent where none did, and in what was told before. */
  enterpriseName: keptLine().optional(),
};

const cover = {
  department: departmentIdSchema,
  post: postIdSchema,
  actingPost: postIdSchema.nullable(),
  away: z.array(subjectSchema).max(60),
  deputies: z.array(subjectSchema).max(60),
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
    /** By when a person first answers; absent where no first answer is asked. */
    respondBy: instantSchema.optional(),
    /** The warning that little time is left fell with the opening: one message says both (rulings 37). */
    dueSoon: z.literal(true).optional(),
  }),
  'approvals.assignment.received.v1': z.object({ ...assignment, receivedBy: subjectSchema }),
  'approvals.assignment.completed.v1': z.object({
    ...assignment,
    completedBy: subjectSchema,
    result: keptText(2000),
  }),
  'approvals.assignment.overtaken.v1': z.object({
    ...assignment,
    /** Null where it was about no lead: then what it was about is finished. */
    leadMovedTo: z.enum(leadStages).nullable(),
  }),
  'approvals.assignment.rung-raised.v1': z.object({
    ...assignment,
    rung: z.enum(rungs),
    cause: z.enum(fallCauses),
    fellAt: instantSchema,
    dueOn: dateSchema,
    superseded: z.array(z.enum(rungs)).max(20),
    /** By when the rung wants its answer (rulings 37); absent where it asks for none, and in what was told before. */
    answerBy: dateSchema.optional(),
  }),
  'approvals.assignment.due-moved.v1': z.object({
    ...assignment,
    from: projectedDate,
    to: projectedDate,
    dueVersion: z.number().int(),
  }),
  'approvals.calendar.imported.v1': z.object({ notice: yearNoticeSchema }),
  'approvals.assignment.responded.v1': z.object({
    ...assignment,
    respondedBy: subjectSchema,
    text: keptText(2000),
  }),
  'approvals.assignment.response-late.v1': z.object({ ...assignment, respondBy: instantSchema }),
  'approvals.assignment.confirmation-asked.v1': z.object({
    ...assignment,
    completedBy: subjectSchema,
    result: keptText(2000),
    confirmBy: dateSchema,
  }),
  'approvals.assignment.completion-rejected.v1': z.object({ ...assignment, reason: keptText(2000) }),
  'approvals.assignment.closed.v1': z.object({
    ...assignment,
    closure: z.enum(closures),
    dueOn: dateSchema,
    /** Whether the department had completed it in time, as the clock stood then. */
    onTime: z.boolean(),
  }),
  'approvals.assignment.rated.v1': z.object({
    ...assignment,
    rating: z.number().int(),
    /** Whether it was given under a name; the name itself is not told. */
    named: z.boolean(),
  }),
  /** A second source of the same matter became part of an open assignment. */
  'approvals.assignment.joined.v1': z.object({
    ...assignment,
    source: z.enum(assignmentSources),
    joinedTitle: bilingualSchema,
    dueOn: dateSchema,
  }),
  /** Merged by hand into another, with which it ends. */
  'approvals.assignment.merged.v1': z.object({
    ...assignment,
    into: assignmentIdSchema,
    intoTitle: bilingualSchema,
    reason: keptText(2000),
    dueOn: dateSchema,
  }),
  'approvals.assignment.unmerged.v1': z.object({
    ...assignment,
    from: assignmentIdSchema,
    reason: keptText(2000),
    dueOn: dateSchema,
  }),
  'approvals.assignment.followed-up.v1': z.object({ ...assignment, solved: z.boolean() }),
  /** All holders of a post are away; who acts in their place. No work moves and no clock stops. */
  'approvals.cover.began.v1': z.object({ ...cover, until: dateSchema }),
  'approvals.cover.ended.v1': z.object(cover),
  'approvals.meeting.recorded.v1': z.object({
    meetingId: meetingIdSchema,
    title: keptLine(),
    heldOn: dateSchema,
    resolutions: z.number().int(),
  }),
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
  'approvals.institution.registered.v1': z.object({
    creditCode: creditCodeSchema,
    name: keptLine(),
    fields: z.array(z.enum(institutionFields)).max(30),
    listed: z.boolean(),
  }),
  'approvals.county-settings.changed.v1': z.object({ overridden: z.array(keptLine()).max(200) }),
  /** With what every service goes by, so that the latest alone says it all. */
  'approvals.county-settings.changed.v2': z.object({
    overridden: z.array(keptLine()).max(200),
    coordinatingDepartment: departmentIdSchema,
    workingHours: workingHoursSchema,
  }),
  /** All departments of the county with their posts, as often as one changes. */
  'approvals.departments.listed.v1': z.object({
    departments: z.array(z.object({ id: departmentIdSchema, posts: z.array(postIdSchema).max(40) })).max(60),
  }),
  'approvals.person.unknown.v1': personUnknownFact,
  'approvals.department.changed.v1': z.object({ department: departmentIdSchema, name: bilingualNameSchema }),
} as const;
