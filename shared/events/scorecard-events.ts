import * as z from 'zod';
import { departmentIdSchema } from '../identifiers.ts';
import { bilingualNameSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';
import { keptLine, keptText } from '../text.ts';

/**
 * Why a scorecard was corrected: counted wrongly, the cause of a delay established to lie elsewhere, an exemption
 * 容错豁免, a review, or news of the month that came after it was closed.
 */
export const correctionGrounds = ['recount', 'cause', 'exemption', 'review', 'late-news'] as const;

export const reviewOutcomes = ['upheld', 'revised'] as const;

const scorecard = {
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  /** `YYYY-MM`. */
  month: keptLine(),
};

const outcome = {
  /** 0…100 with one decimal; null where nothing could be measured. */
  score: z.number().nullable(),
  /** Null where the sample is too small to give one. */
  card: z.enum(['green', 'yellow', 'red']).nullable(),
  /** Whether the head is to be called to talk 约谈提醒. */
  talkDue: z.boolean(),
};

/** What approvals announces of the monthly scorecards of departments. A published shape never changes. */
export const scorecardEvents = {
  'approvals.scorecard.published.v1': z.object({
    ...scorecard,
    ...outcome,
    definitionVersion: keptLine(),
    /** The last day on which a review may be asked for; absent in what was told before. */
    contestBy: dateSchema.optional(),
  }),
  'approvals.scorecard.corrected.v1': z.object({
    ...scorecard,
    ...outcome,
    number: z.number().int(),
    ground: z.enum(correctionGrounds),
    reason: keptText(2000),
  }),
  'approvals.scorecard.review-asked.v1': z.object({
    ...scorecard,
    number: z.number().int(),
    answerBy: dateSchema,
  }),
  /** The days for answering it are over; told once. */
  'approvals.scorecard.review-unanswered.v1': z.object({
    ...scorecard,
    number: z.number().int(),
    answerBy: dateSchema,
  }),
  'approvals.scorecard.review-answered.v1': z.object({
    ...scorecard,
    number: z.number().int(),
    outcome: z.enum(reviewOutcomes),
  }),
} as const;
