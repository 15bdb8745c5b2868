import * as z from 'zod';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { audienceRuleSchema } from './audience-rule.ts';

/** What the law itself sets: a county may let a notice stand longer and announce sooner, never the other way. */
export const lawOfAcquisition = {
  /** 土地管理法实施条例 26: not less than ten working days. */
  preNotice: { days: 10, unit: 'workday' },
  /** 土地管理法 47、实施条例 28: not less than thirty days, counted as calendar days (domain.md §2.6.2, E12). */
  compensationNotice: { days: 30, unit: 'calendar-day' },
  /** 土地管理法实施条例 31: within fifteen working days of receiving the approval. */
  announcement: { days: 15, unit: 'workday' },
} as const;

const atLeast = ({ days, unit }: { readonly days: number; readonly unit: 'workday' | 'calendar-day' }) =>
  z.strictObject({ days: z.int().min(days).max(365), unit: z.literal(unit) });

const atMost = ({ days, unit }: { readonly days: number; readonly unit: 'workday' }) =>
  z.strictObject({ days: z.int().min(1).max(days), unit: z.literal(unit) });

const audience = z.array(audienceRuleSchema).max(12).readonly();

const landRules = {
  /** Who does the work of an acquisition, and at which post. */
  department: departmentIdSchema,
  post: postIdSchema,
  preNotice: atLeast(lawOfAcquisition.preNotice),
  compensationNotice: atLeast(lawOfAcquisition.compensationNotice),
  announceWithin: atMost(lawOfAcquisition.announcement),
  /** Whether an assessment of high risk stops what follows until it is assessed anew. */
  highRiskStops: z.boolean(),
  /** The share of agreements below which unsigned ones are no longer the few that the law lets one explain (实施条例 29). */
  signedAtLeastPercent: z.int().min(0).max(100),
  /** Who hears that a notice has run its time, that a contact is overdue, that a date was corrected or land handed over. */
  told: z.strictObject({
    proceed: audience,
    contactOverdue: audience,
    corrected: audience,
    handedOver: audience,
  }),
};

/** How acquisitions of land go in a county (domain.md §2.8). */
export const landRulesSchema = z.strictObject(landRules);
export type LandRules = Readonly<z.infer<typeof landRulesSchema>>;

/** Where a county departs from the defaults. */
export const landOverridesSchema = landRulesSchema.partial();

export const landRulesInForce = (
  defaults: LandRules,
  own: z.infer<typeof landOverridesSchema>,
): LandRules => ({
  department: own.department ?? defaults.department,
  post: own.post ?? defaults.post,
  preNotice: own.preNotice ?? defaults.preNotice,
  compensationNotice: own.compensationNotice ?? defaults.compensationNotice,
  announceWithin: own.announceWithin ?? defaults.announceWithin,
  highRiskStops: own.highRiskStops ?? defaults.highRiskStops,
  signedAtLeastPercent: own.signedAtLeastPercent ?? defaults.signedAtLeastPercent,
  told: own.told ?? defaults.told,
});
