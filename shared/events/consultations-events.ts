import * as z from 'zod';
import {
  caseIdSchema,
  consultationIdSchema,
  departmentIdSchema,
  opinionIdSchema,
  projectIdSchema,
  subjectSchema,
  taskIdSchema,
} from '../identifiers.ts';
import { bilingualNameSchema, bilingualSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';
import { answeredPositions, consultationPurposes, mootReasons } from './consultation-terms.ts';
import { keptLine, keptText } from '../text.ts';

const consultation = {
  consultationId: consultationIdSchema,
  purpose: z.enum(consultationPurposes),
  subject: keptLine(),
  /** Null where departments look at a design before its task opens. */
  taskId: taskIdSchema.nullable(),
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: keptLine(),
  matter: z.object({ code: keptLine(), name: bilingualNameSchema }),
  leadDepartment: departmentIdSchema,
  leadDepartmentName: bilingualSchema,
};

/** One department's part: `department` is the one asked, `on` the day on which it happened. */
const part = {
  ...consultation,
  opinionId: opinionIdSchema,
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  on: dateSchema,
};

/**
 * What approvals announces of consultations 征求意见 between departments. Each part is asked once and then answered,
 * lapses, or becomes moot; a part on which silence is no consent may lapse and be answered late after that. A moot part
 * counts for nothing, neither as asked nor as answered.
 */
export const consultationsEvents = {
  'approvals.consultation.asked.v1': z.object({
    ...part,
    question: keptText(2000),
    answerBy: dateSchema,
    answerByProvisional: z.boolean(),
    askedBy: subjectSchema,
  }),
  'approvals.consultation.received.v1': z.object({ ...part, receivedBy: subjectSchema }),
  'approvals.consultation.answered.v1': z.object({
    ...part,
    answerBy: dateSchema,
    position: z.enum(answeredPositions),
    onTime: z.boolean(),
    answeredBy: subjectSchema,
  }),
  'approvals.consultation.amended.v1': z.object({
    ...part,
    position: z.enum(answeredPositions),
    amendedBy: subjectSchema,
  }),
  /** The department let its time pass, which counts against it; `byDefault` says whether silence counts as no objection. */
  'approvals.consultation.lapsed.v1': z.object({
    ...part,
    answerBy: dateSchema,
    onTime: z.literal(false),
    byDefault: z.boolean(),
  }),
  /** An answer after silence had counted as no objection: kept on record, changing nothing. */
  'approvals.consultation.late-answer-recorded.v1': z.object({
    ...part,
    answerBy: dateSchema,
    position: z.enum(answeredPositions),
    answeredBy: subjectSchema,
  }),
  'approvals.consultation.mooted.v1': z.object({
    ...part,
    reason: z.enum(mootReasons),
    /** The day on which it was asked, so that what was counted then can be taken back. */
    askedOn: dateSchema,
  }),
  /** The lead has put the opinions together; from now on the applicant sees all of them at once. */
  'approvals.consultation.concluded.v1': z.object({
    ...consultation,
    on: dateSchema,
    concludedBy: subjectSchema,
    positions: z.object({
      'no-objection': z.number().int(),
      objection: z.number().int(),
      conditions: z.number().int(),
      default: z.number().int(),
    }),
  }),
} as const;
