import * as z from 'zod';
import { departmentIdSchema, postIdSchema, subjectSchema, transferIdSchema } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { taskDescription } from './cases-events.ts';
import {
  adjudicationCauses,
  adjudicationInstances,
  transferDecisions,
  transferReasons,
} from './transfer-terms.ts';
import { keptLine, keptText } from '../text.ts';

/** Which transfer: from whom to whom; `department` beside it is the one that has the task once the fact is true. */
const transferReference = {
  ...taskDescription,
  transferId: transferIdSchema,
  /** Which transfer of the task this is, or would be: 1 or 2. */
  number: z.number().int(),
  from: departmentIdSchema,
  fromName: bilingualSchema,
  to: departmentIdSchema,
  toName: bilingualSchema,
};

/** By when somebody must act; provisional beyond the published calendar. */
const deadline = z.object({ date: dateSchema, provisional: z.boolean() });

const adjudication = { adjudicator: departmentIdSchema, decideBy: deadline };

/** What approvals announces of transfers 转办 between departments. A published shape never changes. */
export const transfersEvents = {
  'approvals.transfer.requested.v1': z.object({
    ...transferReference,
    reason: z.enum(transferReasons),
    responsibilityListEntry: keptLine(),
    explanation: keptText(2000),
    requestedBy: subjectSchema,
    requestedAt: instantSchema,
    /** The target answers by then; null for a second transfer, which goes to adjudication at once. */
    answerBy: deadline.nullable(),
    adjudication: z.object(adjudication).nullable(),
  }),
  'approvals.transfer.accepted.v1': z.object({
    ...transferReference,
    acceptedBy: subjectSchema,
    acceptedAt: instantSchema,
  }),
  'approvals.transfer.refused.v1': z.object({
    ...transferReference,
    basis: keptText(2000),
    refusedBy: subjectSchema,
    refusedAt: instantSchema,
    ...adjudication,
  }),
  /** The target let its working day pass: s = 1 for it. */
  'approvals.transfer.silent.v1': z.object({
    ...transferReference,
    silentDepartment: departmentIdSchema,
    answerBy: dateSchema,
    establishedAt: instantSchema,
    ...adjudication,
  }),
  'approvals.transfer.adjudication-late.v1': z.object({
    ...transferReference,
    instance: z.enum(adjudicationInstances),
    adjudicator: departmentIdSchema,
    decideBy: dateSchema,
  }),
  /** The latest adjudication of a transfer holds: a final one takes the place of the first, in what it counts too. */
  'approvals.transfer.adjudicated.v1': z.object({
    ...transferReference,
    instance: z.enum(adjudicationInstances),
    cause: z.enum(adjudicationCauses),
    decision: z.enum(transferDecisions),
    basis: keptText(2000),
    adjudicator: departmentIdSchema,
    adjudicatedBy: subjectSchema,
    adjudicatedAt: instantSchema,
    /** When the adjudication was opened, and the working days it took since. */
    openedAt: instantSchema,
    tookWorkdays: z.number().int(),
    /** a: the department that ought not to have asked. */
    improperBy: departmentIdSchema.nullable(),
    /** c: the department that refused what it should have taken. */
    shouldHaveTaken: departmentIdSchema.nullable(),
    /** The last day on which a party may ask for a re-adjudication; absent of a final ruling and in what was told before. */
    contestBy: dateSchema.optional(),
  }),
  'approvals.transfer.readjudication-requested.v1': z.object({
    ...transferReference,
    contestedBy: departmentIdSchema,
    explanation: keptText(2000),
    requestedBy: subjectSchema,
    ...adjudication,
  }),
  /** A party has asked for the one re-adjudication: the others say their word by a day. */
  'approvals.transfer.parties-called.v1': z.object({
    ...transferReference,
    contestedBy: departmentIdSchema,
    contestedByName: bilingualSchema,
    explanation: keptText(2000),
    joinBy: deadline,
    ...adjudication,
  }),
  /** Another party has said its word in a re-adjudication that one of them asked for. */
  'approvals.transfer.readjudication-joined.v1': z.object({
    ...transferReference,
    joinedBy: departmentIdSchema,
    joinedByName: bilingualSchema,
    explanation: keptText(2000),
    joinedAt: instantSchema,
    ...adjudication,
  }),
  /** The task is in other hands: by acceptance, or as adjudicated. */
  'approvals.task.moved.v1': z.object({
    ...taskDescription,
    post: postIdSchema,
    transferId: transferIdSchema,
    fromDepartment: departmentIdSchema,
    fromDepartmentName: bilingualSchema,
    movedAt: instantSchema,
  }),
} as const;
