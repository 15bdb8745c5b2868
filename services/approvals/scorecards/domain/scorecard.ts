import * as z from 'zod';
import { departmentIdSchema, subjectSchema, taskIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { correctionGrounds, reviewOutcomes } from '../../../../shared/events/scorecard-events.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { assessmentSchema, type Assessment } from './assessment.ts';
import { figuresSchema, type Figures } from './figures.ts';
import { monthSchema } from '../../kernel/month.ts';
import { scorecardRulesSchema } from '../../county/domain/scorecard-rules.ts';

export type CorrectionGround = (typeof correctionGrounds)[number];

/** A correction 更正记录: appended with its reason; what it corrects stays as it was (R147). */
const correctionSchema = z.object({
  number: z.int().positive(),
  at: instantSchema,
  by: subjectSchema,
  ground: z.enum(correctionGrounds),
  reason: keptText(),
  documentNumber: keptLine().nullable(),
  figures: figuresSchema,
  assessment: assessmentSchema,
});
export type Correction = Readonly<z.infer<typeof correctionSchema>>;

/** How one matter went between departments. */
export const transferredMatterSchema = z.object({
  taskId: taskIdSchema,
  matterCode: keptLine(),
  matterName: bilingualNameSchema,
  bounces: z.int(),
  difficult: z.boolean(),
  idleWorkdays: z.int(),
  usedWorkdays: z.int(),
  idleTooLong: z.boolean(),
});
export type TransferredMatter = Readonly<z.infer<typeof transferredMatterSchema>>;

const answerSchema = z.object({
  at: instantSchema,
  by: subjectSchema,
  outcome: z.enum(reviewOutcomes),
  reasons: keptText(),
  /** The correction that a revision led to. */
  correction: z.int().positive().nullable(),
});

/** A review 复核 a department asked for: of the scorecard as published (finding 0) or of a correction by its number. */
const reviewSchema = z.object({
  number: z.int().positive(),
  finding: z.int().min(0),
  reasons: keptText(),
  askedBy: subjectSchema,
  askedAt: instantSchema,
  answerBy: dateSchema,
  /** That it was not answered in time is told once. */
  lateTold: z.boolean().optional(),
  answer: answerSchema.nullable(),
});
export type Review = Readonly<z.infer<typeof reviewSchema>>;

/**
 * A department's scorecard 记分卡 of a month as it was published, with what was appended since. Everything but the two
 * lists is a snapshot: figures, rules and what they came to never change after the fact.
 */
export const scorecardSchema = z.object({
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  month: monthSchema,
  publishedAt: instantSchema,
  /** The edition of the formulae. */
  definitionVersion: keptLine(),
  rules: scorecardRulesSchema,
  /** The row of yellow months before this one, as it then stood. */
  yellowMonthsBefore: z.int().min(0),
  /** That row as it stands since an earlier month was corrected; absent while it stands as published (rulings 35). */
  rowBefore: z.int().min(0).optional(),
  figures: figuresSchema,
  /** The matters the department asked others to take, with how they bounced 弹球数 and how long they lay idle 空转. */
  transferred: z.array(transferredMatterSchema).max(100).readonly().default([]),
  /** How many matters could not be read when the month was reckoned, and are in none of its figures; absent where none. */
  unreadable: z.int().min(1).optional(),
  assessment: assessmentSchema,
  corrections: z.array(correctionSchema).max(120).readonly(),
  reviews: z.array(reviewSchema).max(20).readonly(),
});
export type Scorecard = Readonly<z.infer<typeof scorecardSchema>>;

/** The row of months before this one as it stands now. */
export const rowBeforeOf = ({ rowBefore, yellowMonthsBefore }: Scorecard): number =>
  rowBefore ?? yellowMonthsBefore;

/** What holds of a scorecard now: as last corrected, else as published. */
export const inForce = ({
  corrections,
  figures,
  assessment,
}: Scorecard): { readonly figures: Figures; readonly assessment: Assessment } =>
  corrections.at(-1) ?? { figures, assessment };
