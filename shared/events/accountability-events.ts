import * as z from 'zod';
import { subjectSchema } from '../identifiers.ts';
import { dateSchema } from '../time/clock.ts';
import { taskDescription } from './cases-events.ts';
import { keptLine, keptText } from '../text.ts';

/** Where the cause of a delay lies 定因: the department, its superior, the enterprise, or force majeure (domain.md §5.6). */
export const delayCauses = ['department', 'superior', 'enterprise', 'force-majeure'] as const;
export type DelayCause = (typeof delayCauses)[number];

export const contestOutcomes = ['upheld', 'revised'] as const;

/** What approvals announces of answering for a delay; a person decides each step, and none is a sanction (R144). */
export const accountabilityEvents = {
  /** `department` is the one that had the task; it may contest the finding up to `contestBy`. */
  'approvals.task.cause-established.v1': z.object({
    ...taskDescription,
    finding: z.number().int(),
    cause: z.enum(delayCauses),
    evidence: keptText(2000),
    establishedBy: subjectSchema,
    contestBy: dateSchema,
  }),
  'approvals.task.cause-contested.v1': z.object({
    ...taskDescription,
    finding: z.number().int(),
    reasons: keptText(2000),
    contestedBy: subjectSchema,
    answerBy: dateSchema,
  }),
  /** The days for answering it are over; told once. */
  'approvals.task.contest-unanswered.v1': z.object({
    ...taskDescription,
    finding: z.number().int(),
    answerBy: dateSchema,
  }),
  'approvals.task.contest-answered.v1': z.object({
    ...taskDescription,
    finding: z.number().int(),
    outcome: z.enum(contestOutcomes),
    reasons: keptText(2000),
    answeredBy: subjectSchema,
  }),
  /** The facts were passed on 移送 to whoever is competent by law to decide; the platform proposes nothing. */
  'approvals.task.referred.v1': z.object({
    ...taskDescription,
    to: keptLine(),
    documentNumber: keptLine(),
    reason: keptText(2000),
    referredBy: subjectSchema,
  }),
} as const;
