import type { RuleEntry } from '../../../../shared/rules/rule-book.ts';

/** The rules 制度条款 by which leads acts of itself or refuses (R137). */
export const leadRuleIds = [
  'first-report',
  'stage-limits',
  'stage-gates',
  'vetoes',
  'screening-bands',
  'own-lead',
  'side-standings',
  'talks',
  'commitments',
  'fair-competition',
  'signing',
  'sham-signing',
  'landing',
  'start-of-works',
  'entry-into-statistics',
  'two-person-change',
] as const;
export type LeadRuleId = (typeof leadRuleIds)[number];

/** The parts of the county's policy that a rule may be configured by. */
export const leadRuleSettings = [
  'stageLimits',
  'stageGates',
  'screening',
  'fairCompetition',
  'shamSigning',
] as const;
export type LeadRuleSetting = (typeof leadRuleSettings)[number];

/** A rule of leads as it is written down. */
export type LeadRuleEntry = RuleEntry<string, LeadRuleSetting>;
