import type { RightsTable } from '../../../../shared/auth/rights.ts';
import { county, own, readers } from '../../kernel/circles-of-people.ts';

/** Who may do what with scorecards. */
export const scorecardRights = {
  'answer-rate.list': readers,
  'scorecard.list': readers,
  'scorecard.read': readers,
  'scorecard.correct': { supervisor: county, leader: county },
  'scorecard.ask-review': { 'section-head': own, 'deputy-head': own },
  'scorecard.answer-review': { supervisor: county, leader: county },
} as const satisfies RightsTable<string, string>;
export type ScorecardAct = keyof typeof scorecardRights;
