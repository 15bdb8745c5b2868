import * as z from 'zod';
import { unreadable } from '../../../../shared/http/list-query.ts';
import { typedNumber } from '../../../../shared/http/typed-number.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { cardFindingSchema, cardReasons } from '../domain/yellow-and-red-cards.ts';
import { figuresSchema, someFiguresSchema } from '../domain/figures.ts';
import { monthSchema } from '../../kernel/month.ts';
import { scorecardSchema, transferredMatterSchema } from '../domain/scorecard.ts';
import { scoreItems, scorecardRulesSchema } from '../../county/domain/scorecard-rules.ts';

export const scorecardParams = z.strictObject({ department: departmentIdSchema, month: monthSchema });
export const reviewParams = scorecardParams.extend({ number: typedNumber(1, 99) });
export const monthQuery = z.strictObject({ month: monthSchema });

const someFigures = someFiguresSchema.refine(
  (figures) => Object.keys(figures).length > 0,
  '至少填一项 · at least one figure',
);

export const correctionBody = z.strictObject({
  ground: z.enum(['recount', 'cause', 'exemption']),
  reason: text(500),
  /** Number of the minutes or the finding it rests on; an exemption 容错豁免 needs one. */
  documentNumber: line(100).optional(),
  /** The figures that were wrong, as they should have been. */
  figures: someFigures,
});

export const reviewBody = z.strictObject({
  /** 0 for the scorecard as published, else the number of a correction. */
  finding: z.int().min(0).max(99),
  reasons: text(500),
});

export const answerBody = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('upheld'), reasons: text(500) }),
  z.strictObject({ outcome: z.literal('revised'), reasons: text(500), figures: someFigures }),
]);

const rank = z.object({ place: z.int(), of: z.int() }).nullable();
const score = z.number().min(0).max(100).nullable();
const cardView = cardFindingSchema.omit({ reasons: true }).extend({
  /** The rules that gave the card. */
  reasons: z.array(bilingualSchema.extend({ reason: z.enum(cardReasons) })),
});

export const scorecardLineSchema = z.object({
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  month: monthSchema,
  publishedAt: instantSchema,
  corrections: z.int(),
  rank,
  score,
  buckPassingIndex: score,
  card: cardView,
});

export const scorecardListSchema = z.object({ month: monthSchema, items: z.array(scorecardLineSchema) });

const part = z.object({ symbol: z.string(), count: z.int(), weight: z.int() });

/** What a month's figures come to, with the figures. */
export const assessmentView = z.object({
  score,
  items: z.array(
    z.object({
      item: z.enum(scoreItems),
      name: bilingualSchema,
      formula: bilingualSchema,
      weight: z.int(),
      /** Null where there was nothing to measure: the item drops out and the others' weights are brought to 100. */
      ratio: z.object({ numerator: z.int(), denominator: z.int() }).nullable(),
    }),
  ),
  /** 提速率 (R157): 1 − used ÷ law in percent, below zero where the law's time was exceeded; null where no law set any. */
  speedUp: z.object({ usedWorkdays: z.int(), statutoryWorkdays: z.int(), percent: z.number().nullable() }),
  buckPassing: z.object({
    /** 100 × Σ count × weight ÷ (H × perMatter), at most 100; null where H is 0. */
    index: score,
    parts: z.array(part),
    handled: z.int(),
    perMatter: z.int(),
  }),
  card: cardView,
  figures: figuresSchema,
});

const { corrections, reviews } = scorecardSchema.shape;

export const scorecardViewSchema = z.object({
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  month: monthSchema,
  /** The month is not closed yet: reckoned as of `asOf`, ranked never and kept nowhere. */
  provisional: z.boolean(),
  asOf: dateSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  definitionVersion: z.string(),
  rules: scorecardRulesSchema,
  rank,
  /** As last corrected, else as published; provisional before. */
  inForce: assessmentView,
  /** The snapshot, which nothing changes; null until the month is closed. */
  published: assessmentView.nullable(),
  transferred: z.array(transferredMatterSchema),
  /** How many matters could not be read when it was reckoned; they are in none of its figures. Absent where there are none. */
  unreadable,
  corrections: z.array(
    corrections.unwrap().element.omit({ figures: true, assessment: true }).extend({ result: assessmentView }),
  ),
  reviews: z.array(reviews.unwrap().element),
});
