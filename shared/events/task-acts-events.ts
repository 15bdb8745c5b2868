import * as z from 'zod';
import { dayCountSchema } from '../calendar/due-date.ts';
import { postIdSchema, subjectSchema } from '../identifiers.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { taskDescription } from './cases-events.ts';

const missing = z.array(z.object({ material: z.string(), reason: z.string() }));

/** The moved day of a clock. */
const move = z.object({ from: dateSchema, to: dateSchema });

/** The written receipt 收件凭证: its number and the day that counts as the day of receipt. */
const receiptSchema = z.object({ number: z.string(), on: dateSchema });

/** The events for which a clock may stop 停表 (domain.md §2.6.3), as the catalogue names them. */
const kind = z.string();

/** What approvals announces of the acts of law around acceptance and on a running clock. A published shape never changes. */
export const taskActsEvents = {
  /** Everything that is missing, told once (行政许可法 32(4)). */
  'approvals.task.notice-issued.v1': z.object({ ...taskDescription, missing }),
  /** A second demand, refused; the person stands by name, the number counts the attempts on this task (rulings 17). */
  'approvals.task.second-notice-refused.v1': z.object({
    ...taskDescription,
    attemptedBy: subjectSchema,
    attempts: z.number().int(),
    missing,
  }),
  /** With the last of what was named comes the receipt of the new day of receipt. */
  'approvals.task.supplemented.v1': z.object({
    ...taskDescription,
    supplied: z.array(z.string()),
    outstanding: z.array(z.string()),
    receipt: receiptSchema.nullable(),
  }),
  /** Accepted by law, because nobody told in time what was missing. Stands beside the fact of acceptance. */
  'approvals.task.deemed-accepted.v1': z.object({
    ...taskDescription,
    acceptedOn: dateSchema,
    noticeBy: dateSchema,
    dueOn: dateSchema,
  }),
  'approvals.task.not-mine.v1': z.object({
    ...taskDescription,
    rightAuthority: z.string(),
    reason: z.string(),
  }),
  'approvals.task.withdrawn.v1': z.object({ ...taskDescription, reason: z.string() }),
  'approvals.task.paused.v1': z.object({
    ...taskDescription,
    kind,
    legalBasis: z.string(),
    noticeDocument: z.string(),
    expected: dayCountSchema,
    /** The last day the pause may last. */
    until: dateSchema,
    /** What the law does not count, in Chinese words; absent in what was told before. */
    causeName: z.string().optional(),
  }),
  'approvals.task.resumed.v1': z.object({ ...taskDescription, kind, dueOn: dateSchema }),
  /** A pause ended by itself; `improper` when it was open-ended and ran into its maximum (rulings 5). */
  'approvals.task.pause-ended.v1': z.object({
    ...taskDescription,
    kind,
    expected: dayCountSchema,
    endedAt: instantSchema,
    improper: z.boolean(),
  }),
  'approvals.task.extended.v1': z.object({
    ...taskDescription,
    days: z.number().int(),
    reason: z.string(),
    approvedByPost: postIdSchema,
    dueOn: move,
  }),
  'approvals.task.acceptance-corrected.v1': z.object({
    ...taskDescription,
    reason: z.string(),
    correctedBy: subjectSchema,
    secondPerson: subjectSchema,
    acceptedOn: move,
    dueOn: move,
  }),
  'approvals.task.delivery-late.v1': z.object({ ...taskDescription, deliverBy: dateSchema }),
} as const;
