import type { RuleEntry } from '../../../../shared/rules/rule-book.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';

/** The rules 制度条款 by which the platform acts of itself or refuses (R137). */
export const ruleIds = [
  'working-days',
  'lights',
  'escalation-ladder',
  'delay-answers',
  'receiving-limit',
  'one-notice',
  'deemed-acceptance',
  'stop-clock-whitelist',
  'extension',
  'correction-of-acceptance',
  'delivery-limit',
  'tolerant-acceptance',
  'notification-and-commitment',
  'order-of-matters',
  'pilots',
  'joint-handling',
  'consultation-silence',
  'transfers',
  'supervision',
  'daily-status',
  'enterprise-requests',
  'merging-supervision',
  'scorecards',
  'review-of-findings',
  'two-person-change',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** A rule as it is written down; what does not apply to it is left out. */
export type ApprovalsRuleEntry = RuleEntry<string, keyof CountySettings>;
