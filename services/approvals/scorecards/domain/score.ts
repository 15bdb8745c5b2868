import { buckPassingIndex } from './buck-passing.ts';
import type { Figures } from './figures.ts';
import {
  add,
  divide,
  fraction,
  greater,
  lesser,
  multiply,
  one,
  reduced,
  subtract,
  zero,
} from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { scoreItems, type ScoreItem, type ScorecardRules } from '../../county/domain/scorecard-rules.ts';

const ratioOf = (part: number, whole: number): Fraction | null =>
  whole === 0 ? null : fraction(part, whole);

const between0And1 = (ratio: Fraction): Fraction => greater(zero, lesser(one, ratio));

/** Speed-up 提速率 (R157): 1 − used ÷ law, full at the saving the county asks for, never below nothing nor above full. */
const speedUp = (figures: Figures, rules: ScorecardRules): Fraction | null => {
  const spent = ratioOf(figures.usedWorkdays, figures.statutoryWorkdays);
  return spent === null
    ? null
    : reduced(between0And1(divide(subtract(one, spent), fraction(rules.fullSpeedUpPercent, 100))));
};

const buckPassing = (figures: Figures, rules: ScorecardRules): Fraction | null => {
  const index = buckPassingIndex(figures, rules);
  return index === null ? null : reduced(subtract(one, divide(index, fraction(100))));
};

// Work still open and late stands among what was to be decided: what is never closed counts, too (domain.md §5.2).
const ratios: Record<ScoreItem, (figures: Figures, rules: ScorecardRules) => Fraction | null> = {
  'on-time': ({ decidedOnTime, decided, openOverdue }) => ratioOf(decidedOnTime, decided + openOverdue),
  'speed-up': speedUp,
  'one-notice': ({ noticedOnceInTime, noticed }) => ratioOf(noticedOnceInTime, noticed),
  coordination: ({ answeredOnTime, consulted }) => ratioOf(answeredOnTime, consulted),
  'buck-passing': buckPassing,
  issues: ({ issuesClosedOnTime, issuesDue }) => ratioOf(issuesClosedOnTime, issuesDue),
  rating: ({ ratingMarks, ratings }, { fullMark }) => ratioOf(ratingMarks, ratings * fullMark),
};

/** An item with its share, 0…1; null where there was nothing to measure, so that it drops out. */
export type MeasuredItem = {
  readonly item: ScoreItem;
  readonly weight: number;
  readonly ratio: Fraction | null;
};

/** The items of a department's month, in the order in which they are shown. */
export const measure = (figures: Figures, rules: ScorecardRules): readonly MeasuredItem[] =>
  scoreItems.map((item) => ({ item, weight: rules.weights[item], ratio: ratios[item](figures, rules) }));

/** The score, 0…100: the items that could be measured, by their weights brought to 100; null where none could be. */
export const scoreOf = (items: readonly MeasuredItem[]): Fraction | null => {
  let weights = 0;
  let weighted = zero;
  for (const { weight, ratio } of items) {
    if (ratio === null) continue;
    weights += weight;
    weighted = add(weighted, multiply(fraction(weight), ratio));
  }
  return weights === 0 ? null : divide(multiply(fraction(100), weighted), fraction(weights));
};
