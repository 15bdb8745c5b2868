import * as z from 'zod';
import { audienceRuleSchema } from './audience-rule.ts';

/** The items of a scorecard 记分项, in the order in which they are shown (domain.md §5.2). */
export const scoreItems = [
  'on-time',
  'speed-up',
  'one-notice',
  'coordination',
  'buck-passing',
  'issues',
  'rating',
] as const;
export type ScoreItem = (typeof scoreItems)[number];

const weight = z.int().min(0).max(100);
const points = z.int().min(0).max(100);

/** What a county may set about scorecards; a published scorecard keeps the rules it was reckoned by. */
export const scorecardRulesSchema = z.strictObject({
  weights: z
    .strictObject({
      'on-time': weight,
      'speed-up': weight,
      'one-notice': weight,
      coordination: weight,
      'buck-passing': weight,
      issues: weight,
      rating: weight,
    })
    .refine(
      (weights) => Object.values(weights).reduce((sum, each) => sum + each, 0) === 100,
      '各项权重合计应为100 · the weights add up to 100',
    ),
  /** The saving against the limits of the law, in per cent, that earns speed-up in full. */
  fullSpeedUpPercent: z.int().min(1).max(100),
  /** The highest mark of a rating 好差评. */
  fullMark: z.int().min(1).max(10),
  /** What each shirking counts in the buck-passing index, and what a matter in hand counts against it. */
  buckPassing: z.strictObject({
    improperTransfer: weight,
    overruledRefusal: weight,
    silence: weight,
    repeatedNotice: weight,
    invalidPause: weight,
    perMatter: z.int().min(1).max(100),
  }),
  red: z.strictObject({
    scoreBelow: points,
    buckPassingFrom: points,
    yellowMonths: z.int().min(2).max(12),
  }),
  yellow: z.strictObject({
    scoreBelow: points,
    buckPassingFrom: points,
    /** Working days past the promise that work still open may be late before it turns the card. */
    overdueWorkdays: z.int().min(0).max(100),
  }),
  /** Months of yellow in a row after which the head is called to talk 约谈提醒. */
  talkAfterYellowMonths: z.int().min(1).max(12),
  /** Accepted and decided together; below this neither rank nor card is shown. */
  smallestSample: z.int().min(0).max(100),
  /** Calendar days to ask for a review of a finding, and to answer it (督查条例 17). */
  reviewWithinDays: z.int().min(1).max(365),
  answerWithinDays: z.int().min(1).max(365),
  /** Who hears of a scorecard, its corrections and its reviews. */
  told: z.array(audienceRuleSchema).max(12).readonly(),
  /** Who hears that a review or a contest was not answered in time; absent: those above. */
  unanswered: z.array(audienceRuleSchema).max(12).readonly().optional(),
});
export type ScorecardRules = Readonly<z.infer<typeof scorecardRulesSchema>>;
