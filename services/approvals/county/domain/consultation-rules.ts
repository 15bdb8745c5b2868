import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { audienceRuleSchema } from './audience-rule.ts';

const audience = z.array(audienceRuleSchema).max(12).readonly();
const workdays = z.int().min(1).max(60);

/** How departments consult each other 征求意见 in a county: how long an answer may take, what silence means, who hears of it. */
export const consultationRulesSchema = z
  .strictObject({
    /** The post of a department that gets a question. */
    post: postIdSchema,
    /** How long an answer may take where the lead sets nothing; working days. */
    answerWithin: dayCountSchema.extend({ days: workdays, unit: z.literal('workday') }),
    /** The fewest and the most working days that a lead may set. */
    atLeast: workdays,
    atMost: workdays,
    /** Safety, health and environment: matters, and departments by their field, whose silence is no answer. */
    silenceIsNoAnswer: z.strictObject({
      matters: z.array(matterCodeSchema).max(60).readonly(),
      departments: z.array(departmentIdSchema).max(60).readonly(),
    }),
    /** Each list is read for the department asked, but `lead`, which is read for the one that asked. */
    told: z.strictObject({
      asked: audience,
      /** Its silence counts as no objection. */
      lapsed: audience,
      /** Its silence is no answer and it has not answered. */
      overdue: audience,
      moot: audience,
      concluded: audience,
      lead: audience,
    }),
  })
  .refine(({ atLeast, atMost }) => atLeast <= atMost, '上限不得小于下限 · the most is no less than the least')
  .refine(
    ({ answerWithin: { days }, atLeast, atMost }) => atLeast <= days && days <= atMost,
    '默认时限须在上下限之间 · what holds where nothing is set lies within the bounds',
  );
export type ConsultationRules = Readonly<z.infer<typeof consultationRulesSchema>>;
