import * as z from 'zod';
import type { Figures } from './figures.ts';
import { fraction, isLess, type Fraction } from './fraction.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';

/** The cards of a department 部门牌 (domain.md §5.3). */
export const cards = ['green', 'yellow', 'red'] as const;

/** What gives a card its colour. */
export const cardReasons = [
  'statutory-breach',
  'score-red',
  'buck-passing-red',
  'score-yellow',
  'buck-passing-yellow',
  'long-overdue',
  'yellow-months',
] as const;
export type CardReason = (typeof cardReasons)[number];

/** The card of one month and what gave it. */
export const cardFindingSchema = z.object({
  /** Null where the sample is too small to give one. */
  card: z.enum(cards).nullable(),
  /** Everything that gave the card its colour; empty where it is green or there is none. */
  reasons: z.array(z.enum(cardReasons)).max(30).readonly(),
  sampleTooSmall: z.boolean(),
  /** The row of months up to and with this one that were yellow or red; too small a sample neither adds to it nor ends it. */
  yellowMonths: z.int().min(0),
  /** Whether the head is to be called to talk 约谈提醒. */
  talkDue: z.boolean(),
});
export type CardFinding = Readonly<z.infer<typeof cardFindingSchema>>;

export type Graded = {
  readonly figures: Figures;
  /** As published, in tenths (rulings 23); null where nothing could be measured. */
  readonly scoreTenths: number | null;
  /** Exact; null where the department had nothing in hand. */
  readonly buckPassing: Fraction | null;
  /** The row of yellow and red months before this one. */
  readonly yellowMonthsBefore: number;
};

/** Breaches of the law that are put down to the department. */
const attributedBreaches = ({ decidedInBreach, openInBreach, excusedBreaches }: Figures): number =>
  decidedInBreach + openInBreach - excusedBreaches;

const isBelow = (scoreTenths: number | null, points: number): boolean =>
  scoreTenths !== null && scoreTenths < 10 * points;

const reaches = (index: Fraction | null, points: number): boolean =>
  index !== null && !isLess(index, fraction(points));

const chosen = (candidates: readonly (readonly [CardReason, boolean])[]): readonly CardReason[] =>
  candidates.filter(([, holds]) => holds).map(([reason]) => reason);

const redReasons = (graded: Graded, { red }: ScorecardRules): readonly CardReason[] =>
  chosen([
    ['score-red', isBelow(graded.scoreTenths, red.scoreBelow)],
    ['buck-passing-red', reaches(graded.buckPassing, red.buckPassingFrom)],
  ]);

const yellowReasons = (graded: Graded, { yellow }: ScorecardRules): readonly CardReason[] =>
  chosen([
    ['score-yellow', isBelow(graded.scoreTenths, yellow.scoreBelow)],
    ['buck-passing-yellow', reaches(graded.buckPassing, yellow.buckPassingFrom)],
    ['long-overdue', graded.figures.openLongOverdue > 0],
  ]);

/** A month that continues the row of those before it: the third and every further one is red by the row (rulings 35). */
const inTheRow = (
  graded: Graded,
  rules: ScorecardRules,
  red: readonly CardReason[],
  yellow: readonly CardReason[],
): Omit<CardFinding, 'sampleTooSmall'> => {
  const yellowMonths = graded.yellowMonthsBefore + 1;
  const talkDue = yellowMonths >= rules.talkAfterYellowMonths;
  if (red.length > 0) return { card: 'red', reasons: red, yellowMonths, talkDue };
  return yellowMonths >= rules.red.yellowMonths
    ? { card: 'red', reasons: [...yellow, 'yellow-months'], yellowMonths, talkDue }
    : { card: 'yellow', reasons: yellow, yellowMonths, talkDue };
};

const byFigures = (
  graded: Graded,
  rules: ScorecardRules,
  breaches: readonly CardReason[],
): Omit<CardFinding, 'sampleTooSmall'> => {
  const red = [...breaches, ...redReasons(graded, rules)];
  const yellow = yellowReasons(graded, rules);
  return red.length === 0 && yellow.length === 0
    ? { card: 'green', reasons: [], yellowMonths: 0, talkDue: false }
    : inTheRow(graded, rules, red, yellow);
};

/**
 * The card of a month (domain.md §5.3). A breach of the law put down to the department is red whatever the sample;
 * otherwise too small a sample gives no card, and the row of months is reckoned as if that month were not (rulings 35).
 */
export const cardOf = (graded: Graded, rules: ScorecardRules): CardFinding => {
  const { accepted, decided } = graded.figures;
  const sampleTooSmall = accepted + decided < rules.smallestSample;
  const breaches = chosen([['statutory-breach', attributedBreaches(graded.figures) > 0]]);
  if (!sampleTooSmall) return { ...byFigures(graded, rules, breaches), sampleTooSmall };
  if (breaches.length > 0) return { ...inTheRow(graded, rules, breaches, []), sampleTooSmall };
  return { card: null, reasons: [], sampleTooSmall, yellowMonths: graded.yellowMonthsBefore, talkDue: false };
};
