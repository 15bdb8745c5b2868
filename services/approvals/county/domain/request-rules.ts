import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { workingHoursSchema } from '../../../../shared/calendar/working-hours.ts';
import type { Urgency } from '../../../../shared/events/assignment-kinds.ts';
import { postIdSchema } from '../../../../shared/identifiers.ts';
import { audienceRuleSchema } from './audience-rule.ts';

/** How long a first answer by a person may take: in hours of the offices, or in days. */
export const responseLimitSchema = z.union([
  z.strictObject({ hours: z.int().min(1).max(1000), unit: z.literal('working-hour') }),
  dayCountSchema,
]);
export type ResponseLimit = Readonly<z.infer<typeof responseLimitSchema>>;

const urgencyRuleSchema = z.strictObject({ response: responseLimitSchema, completion: dayCountSchema });

/** How requests 诉求 and issues 问题 of enterprises are taken, answered and closed (R009, R089, R150). */
export const requestRulesSchema = z.strictObject({
  /** The post that gets a request. */
  post: postIdSchema,
  workingHours: workingHoursSchema,
  urgencies: z.strictObject({
    urgent: urgencyRuleSchema,
    normal: urgencyRuleSchema,
    slow: urgencyRuleSchema,
  } satisfies Record<Urgency, z.ZodType>),
  /** Who hears that the first answer is late. */
  responseLate: z.array(audienceRuleSchema).max(12).readonly(),
  /** How long an enterprise has to confirm or reject what was done; silence beyond it closes with a note. */
  confirmWithin: dayCountSchema,
  /** Up to this rating, out of five, a rating under a name opens a rectification. */
  badRating: z.int().min(1).max(5),
});
