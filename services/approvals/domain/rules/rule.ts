import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { ApprovalsErrorCode } from '../approvals-errors.ts';
import type { CountySettings } from '../county/county-settings.ts';

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

/** A rule: what it says, what it rests on, and the county setting that holds what may be configured of it. */
export type Rule = {
  readonly id: RuleId;
  readonly name: Bilingual;
  /** Law and article where a law says so, else the section of the business rules. */
  readonly basis: string;
  /** The edition of the text; what a county configures has the version of its settings. */
  readonly version: string;
  readonly setting: keyof CountySettings | null;
  /** The figures, refusals and news that follow from it. */
  readonly figures: readonly string[];
  readonly refusals: readonly ApprovalsErrorCode[];
  readonly events: readonly EventType[];
};

/** A rule as it is written down; what does not apply to it is left out. */
export type RuleEntry = Omit<Rule, 'id' | 'version' | 'figures' | 'refusals' | 'events' | 'setting'> &
  Partial<Pick<Rule, 'figures' | 'refusals' | 'events' | 'setting'>>;
