import * as z from 'zod';
import { buckPassingIndex } from './buck-passing.ts';
import { cardFindingSchema, cardOf } from './yellow-and-red-cards.ts';
import type { Figures } from './figures.ts';
import { roundedIn, type Fraction } from './fraction.ts';
import { measure, scoreOf } from './score.ts';
import { scoreItems, type ScorecardRules } from '../../county/domain/scorecard-rules.ts';

/** The edition of the formulae in this directory; a change of one is a new edition (R147). */
export const definitionVersion = 'scorecard-2026.2';

/** An exact ratio as it is kept: two whole numbers. */
const ratioSchema = z.object({ numerator: z.int(), denominator: z.int().positive() });

/** What a month's figures come to under a county's rules; kept with the scorecard and never reckoned anew. */
export const assessmentSchema = z.object({
  items: z
    .array(z.object({ item: z.enum(scoreItems), weight: z.int(), ratio: ratioSchema.nullable() }))
    .max(scoreItems.length)
    .readonly(),
  /** In tenths, half up; null where nothing could be measured. */
  scoreTenths: z.int().min(0).max(1000).nullable(),
  /** The buck-passing index, exact; null where the department had nothing in hand. */
  buckPassing: ratioSchema.nullable(),
  finding: cardFindingSchema,
});
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;

const kept = (ratio: Fraction | null) =>
  ratio === null ? null : { numerator: Number(ratio.numerator), denominator: Number(ratio.denominator) };

/** Reckons a department's month: items, score and card, exactly; nothing but these arguments enters into it. */
export const assess = (figures: Figures, rules: ScorecardRules, yellowMonthsBefore: number): Assessment => {
  const items = measure(figures, rules);
  const score = scoreOf(items);
  const scoreTenths = score === null ? null : roundedIn(10, score);
  const buckPassing = buckPassingIndex(figures, rules);
  return {
    items: items.map(({ item, weight, ratio }) => ({ item, weight, ratio: kept(ratio) })),
    scoreTenths,
    buckPassing: kept(buckPassing),
    finding: cardOf({ figures, scoreTenths, buckPassing, yellowMonthsBefore }, rules),
  };
};
