import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { audienceRuleSchema } from './audience-rule.ts';

const audience = z.array(audienceRuleSchema).max(12).readonly();

/** How transfers 转办 between departments go in a county: how soon each step is taken, who decides last, who hears of it. */
export const transferRulesSchema = z.strictObject({
  /** Whether a transfer may be asked for at any time, not only soon after receipt. */
  noLateRule: z.boolean(),
  requestWithin: dayCountSchema,
  answerWithin: dayCountSchema,
  adjudicateWithin: dayCountSchema,
  /** How long after an adjudication a party may ask for the one re-adjudication. */
  contestWithin: dayCountSchema,
  readjudicateWithin: dayCountSchema,
  /** How long the other parties may join a re-adjudication that one of them asked for (rulings 33). */
  joinWithin: dayCountSchema,
  /** 裁定时长: what adjudications should take on average at most, in working days (R149). */
  averageAtMost: z.int().min(0).max(60),
  /** The share of days between departments, in per cent of the days used, above which a task shows yellow. */
  idleYellowPercent: z.int().min(0).max(100),
  /** Who adjudicates where the lead of the stage is a party, and who re-adjudicates: the first that is no party. */
  lastInstances: z.array(departmentIdSchema).min(1).max(3).readonly(),
  /** Each list is read for the department concerned: the one that must act next, and those to be informed. */
  told: z.strictObject({ toAct: audience, toKnow: audience }),
});
export type TransferRules = Readonly<z.infer<typeof transferRulesSchema>>;
