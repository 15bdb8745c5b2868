import * as z from 'zod';
import { audienceRuleSchema } from './audience-rule.ts';

/** How the daily status of agency orders 帮代办 is kept up in a county. */
export const agencyOrderRulesSchema = z.strictObject({
  /** The working days in a row without a status after which those who stand over the order are told. */
  escalateAfter: z.int().min(1).max(60),
  /** Who they are beside the officer of the project; read for the coordinating department. */
  told: z.array(audienceRuleSchema).max(12).readonly(),
});
