import * as z from 'zod';
import { fallCauses } from '../deadlines/settlement.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  leadIdSchema,
  postIdSchema,
  projectIdSchema,
  taskIdSchema,
} from '../identifiers.ts';
import { bilingualNameSchema, bilingualTextSchema } from '../language.ts';
import { projectCodeSchema } from '../project-code.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { decisionKinds } from './decision-kinds.ts';
import { rungs } from './rungs.ts';
import { keptLine, keptText } from '../text.ts';

/** How far a case has come, in numbers of its matters. */
const progressSchema = z.object({
  total: z.number().int(),
  approved: z.number().int(),
  rejected: z.number().int(),
  open: z.number().int(),
  waiting: z.number().int(),
  stopped: z.number().int(),
});

/** A matter as people know it: its code in the catalogue and its name. */
export const matterReference = z.object({ code: keptLine(), name: bilingualNameSchema });

/** A date that may rest on a calendar year not published yet. */
const projectedDate = z.object({ date: dateSchema, provisional: z.boolean() });

/** Which case, and the project it belongs to. */
export const caseReference = { caseId: caseIdSchema, projectId: projectIdSchema, projectName: keptLine() };

/** How a department decided a matter: granted under a document, or refused with every reason and the remedies open. */
export const taskDecisionSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('approved'), documentNumber: keptLine() }),
  z.object({ outcome: z.literal('rejected'), reasons: z.array(keptText(500)).max(10), remedies: keptText() }),
]);

/**
 * How long a decided matter took by its clock: working days used; the law's own limit, without extension, in working
 * days (null where the law sets none); whether both promise and law were kept; whether the law was broken.
 */
const taskTimingSchema = z.object({
  usedWorkdays: z.number().int(),
  statutoryWorkdays: z.number().int().nullable(),
  onTime: z.boolean(),
  statutoryBreach: z.boolean(),
});

export const deliveryMethods = ['in-person', 'post', 'electronic'] as const;

/** Which task, for those who follow it; the names come with what people are told. */
const taskReference = {
  taskId: taskIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  matterCode: keptLine(),
  department: departmentIdSchema,
};

/** A task as people are told of it. */
export const taskDescription = {
  taskId: taskIdSchema,
  ...caseReference,
  matter: matterReference,
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
};

/** What approvals announces of cases 并联审批 and of their tasks 件. A published shape never changes. */
export const casesEvents = {
  'approvals.case.opened.v1': z.object({
    ...caseReference,
    template: keptLine(),
    progress: progressSchema,
    readyForWorks: z.boolean().optional(),
  }),
  /** No case could be opened for a signed project: what stood in the way, and which template was asked for. */
  'approvals.case.refused.v1': z.object({
    projectId: projectIdSchema,
    leadId: leadIdSchema,
    projectName: keptLine(),
    template: keptLine(),
    code: keptLine(),
    reason: bilingualTextSchema,
  }),
  'approvals.case.progressed.v1': z.object({
    ...caseReference,
    progress: progressSchema,
    /** Whether every matter before the start of works is granted; absent where the case leads to no works. */
    readyForWorks: z.boolean().optional(),
    /** What the case now waits for: the matters open, the longest critical path first. */
    nextMatters: z.array(matterReference).max(60),
  }),
  'approvals.case.completed.v1': z.object({
    ...caseReference,
    progress: progressSchema,
    completedAt: instantSchema,
  }),
  /** What a project about to start still lacks of its land steps 用地手续 (R099). */
  'approvals.case.land-checklist-drawn.v1': z.object({
    ...caseReference,
    missing: z.array(matterReference).min(1).max(50),
  }),
  /** Somebody of the enterprise had to come in person 跑动; more trips than promised count against the county (R140). */
  'approvals.case.trip-recorded.v1': z.object({
    ...caseReference,
    trip: z.number().int(),
    promised: z.number().int(),
    exceeded: z.boolean(),
    reason: keptText(2000),
    /** To which department of the case; absent where nobody said, and in what was told before. */
    department: departmentIdSchema.optional(),
  }),
  /** A rung of the clock over the whole case 联合办理 fell (行政许可法 42(2)). */
  'approvals.case.joint-rung-raised.v1': z.object({
    ...caseReference,
    rung: z.enum(rungs),
    fellAt: instantSchema,
    dueOn: dateSchema,
    /** By when the rung wants its answer (rulings 37); absent where it asks for none, and in what was told before. */
    answerBy: dateSchema.optional(),
  }),
  'approvals.case.joint-clock-extended.v1': z.object({
    ...caseReference,
    days: z.number().int(),
    reason: keptText(2000),
    approvedBy: z.object({ department: departmentIdSchema, post: postIdSchema }),
    dueOn: z.object({ from: dateSchema, to: dateSchema }),
  }),
  /** More tasks stand open than one write opens; approvals goes on with the rest from its own inbox. */
  'approvals.case.opening-continued.v1': z.object({ ...caseReference, opened: z.number().int() }),
  'approvals.task.opened.v1': z.object({
    ...taskDescription,
    post: postIdSchema,
    receiveBy: dateSchema,
    receiveByProvisional: z.boolean(),
  }),
  'approvals.task.receiving-late.v1': z.object({
    ...taskDescription,
    receiveBy: dateSchema,
    answerBy: dateSchema.optional(),
  }),
  /** Nobody has received the task so many working days past its limit that a rung of the ladder fell. */
  'approvals.task.receiving-rung-raised.v1': z.object({
    ...taskDescription,
    rung: z.enum(rungs),
    fellAt: instantSchema,
    receiveBy: dateSchema,
    /** By when the rung wants its answer (rulings 37); absent where it asks for none, and in what was told before. */
    answerBy: dateSchema.optional(),
  }),
  /** With the number of the written receipt 收件凭证, and the last day for telling what is missing. */
  'approvals.task.received.v1': z.object({
    ...taskDescription,
    receipt: keptLine(),
    noticeBy: dateSchema,
  }),
  'approvals.task.accepted.v1': z.object({
    ...taskReference,
    acceptedOn: dateSchema,
    dueOn: dateSchema,
    dueProvisional: z.boolean(),
  }),
  'approvals.task.due-moved.v1': z.object({
    ...taskReference,
    from: projectedDate,
    to: projectedDate,
    dueVersion: z.number().int(),
  }),
  'approvals.task.rung-raised.v1': z.object({
    ...taskDescription,
    rung: z.enum(rungs),
    cause: z.enum(fallCauses),
    fellAt: instantSchema,
    dueOn: dateSchema,
    superseded: z.array(z.enum(rungs)).max(20),
    /** By when the rung wants its answer (rulings 37); absent where it asks for none, and in what was told before. */
    answerBy: dateSchema.optional(),
  }),
  'approvals.task.decided.v1': z.object({
    ...taskDescription,
    decision: taskDecisionSchema,
    /** What names the outcome (rulings 46); absent in what was told before matters had a kind. */
    decisionKind: z.enum(decisionKinds).optional(),
    timing: taskTimingSchema,
  }),
  /** The project code 项目代码 came with an approval, or was recorded anew with a reason (rulings 11). */
  'approvals.task.project-code-recorded.v1': z.object({
    ...taskDescription,
    projectCode: projectCodeSchema,
    replaces: projectCodeSchema.nullable(),
    reason: keptText(2000).nullable(),
  }),
  'approvals.task.delivered.v1': z.object({
    ...taskReference,
    receivedBy: keptLine(),
    method: z.enum(deliveryMethods),
  }),
} as const;
