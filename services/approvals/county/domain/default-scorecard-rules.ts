import { scorecardRulesSchema, type ScorecardRules } from './scorecard-rules.ts';
import { constant } from '../../../../shared/constant.ts';

/**
 * Where a county's scorecards start (domain.md §5.2–5.4). Weights, lines and the smallest sample are assumptions (推测)
 * until a county sets its own (§6.3); the days of review follow 督查条例 17.
 */
export const defaultScorecardRules: ScorecardRules = constant(scorecardRulesSchema, {
  weights: {
    'on-time': 30,
    'speed-up': 15,
    'one-notice': 10,
    coordination: 15,
    'buck-passing': 10,
    issues: 10,
    rating: 10,
  },
  fullSpeedUpPercent: 50,
  fullMark: 5,
  buckPassing: {
    improperTransfer: 3,
    overruledRefusal: 3,
    silence: 1,
    repeatedNotice: 2,
    invalidPause: 2,
    perMatter: 3,
  },
  red: { scoreBelow: 75, buckPassingFrom: 25, yellowMonths: 3 },
  yellow: { scoreBelow: 90, buckPassingFrom: 10, overdueWorkdays: 3 },
  talkAfterYellowMonths: 2,
  smallestSample: 5,
  reviewWithinDays: 30,
  answerWithinDays: 30,
  told: [
    { place: 'responsible-department', post: 'head', capacity: 'informed' },
    { place: 'department', department: 'supervision-office', post: 'clerk', capacity: 'informed' },
  ],
  unanswered: [
    { place: 'department', department: 'supervision-office', post: 'clerk', capacity: 'responsible' },
    { place: 'department', department: 'supervision-office', post: 'head', capacity: 'informed' },
    { place: 'responsible-department', post: 'head', capacity: 'informed' },
  ],
});
