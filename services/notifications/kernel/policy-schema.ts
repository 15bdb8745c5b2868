import * as z from 'zod';
import { postIdSchema } from '../../../shared/identifiers.ts';

const minuteOfDay = z.int().min(0).max(1439);

/** What a county may set of how people are told. */
export const notificationPolicySchema = z.strictObject({
  acknowledgement: z.strictObject({
    /** Working hours within which the responsible acknowledge 签收 what opens new work. */
    withinWorkingHours: z.int().min(1).max(80),
    /** The post that hears of a lapse at a post of the same department; none at the top. */
    superiors: z.strictObject({
      clerk: postIdSchema,
      'deputy-clerk': postIdSchema,
      'section-head': postIdSchema,
      'deputy-head': postIdSchema,
    }),
  }),
  /** Within which minutes after midnight, in Asia/Shanghai, other channels may carry news of a breach of law, both included (rulings 43). */
  urgentHours: z
    .strictObject({ opens: minuteOfDay, closes: minuteOfDay })
    .refine(
      ({ opens, closes }) => opens < closes,
      '开始时间须早于结束时间 · it has to open before it closes',
    ),
  /** The post of the coordinating department that is told of work whose own posts reach nobody. */
  lastResortPost: postIdSchema,
});
export type NotificationPolicy = Readonly<z.infer<typeof notificationPolicySchema>>;

export type AcknowledgementPolicy = NotificationPolicy['acknowledgement'];
export type UrgentHours = NotificationPolicy['urgentHours'];
