import * as z from 'zod';
import { lettersOfMaterials, together } from '../bounds.ts';
import { dayCountSchema } from '../calendar/due-date.ts';
import { postIdSchema, subjectSchema } from '../identifiers.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { taskDescription } from './cases-events.ts';
import { keptLine, keptText } from '../text.ts';

const missing = together(
  z.array(z.object({ material: keptLine(), reason: keptText(500) })).max(60),
  lettersOfMaterials,
);

/** The moved day of a clock. */
const move = z.object({ from: dateSchema, to: dateSchema });

/** The written receipt 收件凭证: its number and the day that counts as the day of receipt. */
const receiptSchema = z.object({ number: keptLine(), on: dateSchema });

/** The events for which a clock may stop 停表 (domain.md §2.6.3), as the catalogue names them. */
const kind = keptLine();

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
    supplied: z.array(keptLine()).max(60),
    outstanding: z.array(keptLine()).max(60),
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
    rightAuthority: keptLine(),
    reason: keptText(2000),
  }),
  'approvals.task.withdrawn.v1': z.object({ ...taskDescription, reason: keptText(2000) }),
  'approvals.task.paused.v1': z.object({
    ...taskDescription,
    kind,
    legalBasis: keptText(2000),
    noticeDocument: keptLine(),
    expected: dayCountSchema,
    /** The last day the pause may last. */
    until: dateSchema,
    /** What the law does not count, in Chinese words; absent in what was told before. */
    causeName: keptLine().optional(),
  }),
  'approvals.task.resumed.v1': z.object({ ...taskDescription, kind, dueOn: dateSchema }),
  /** A pause ended by itself; `improper` when it was open-ended and ran into its maximum (rulings 5). */
  'approvals.task.pause-ended.v1': z.object({
    ...taskDescription,
    kind,
    expected: dayCountSchema,
    endedAt: instantSchema,
    improper: z.boolean(),
    /** The day by which it is due now; absent in what was told before. */
    dueOn: dateSchema.optional(),
  }),
  'approvals.task.extended.v1': z.object({
    ...taskDescription,
    days: z.number().int(),
    /** What the days are counted in; absent in what was told before. */
    unit: z.enum(['workday', 'calendar-day']).optional(),
    reason: keptText(2000),
    approvedByPost: postIdSchema,
    dueOn: move,
  }),
  'approvals.task.acceptance-corrected.v1': z.object({
    ...taskDescription,
    reason: keptText(2000),
    correctedBy: subjectSchema,
    secondPerson: subjectSchema,
    acceptedOn: move,
    dueOn: move,
  }),
  'approvals.task.delivery-late.v1': z.object({ ...taskDescription, deliverBy: dateSchema }),
} as const;
