import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { NotificationPolicy } from '../../kernel/notification-policy.ts';

/** Within which minutes after midnight, in Asia/Shanghai, urgent news may leave the platform, both included. */
export const urgentHoursSchema = z
  .strictObject({ opens: z.int().min(0).max(1439), closes: z.int().min(0).max(1439) })
  .refine(({ opens, closes }) => opens < closes, '开始时间须早于结束时间 · it has to open before it closes');

/** What a county sets of its own for its notifications; what is absent is as it is everywhere. */
export const notificationSettingsSchema = z.strictObject({ urgentHours: urgentHoursSchema.optional() });
export type NotificationSettings = Readonly<z.infer<typeof notificationSettingsSchema>>;

/** What of the policy a county may set. */
type Settable = Pick<NotificationPolicy, 'urgentHours'>;

/** What holds in a county: the packaged policy, where the county departs from it its own. */
export const settingsInForce = (packaged: Settable, own: NotificationSettings): Settable => ({
  urgentHours: own.urgentHours ?? packaged.urgentHours,
});

/** The news that a county has set something else; none where it is what was set before. */
export const notificationSettingsChanged = (
  before: NotificationSettings,
  after: NotificationSettings,
): readonly DomainEvent[] =>
  isDeepStrictEqual(before, after)
    ? []
    : [
        {
          type: 'notifications.settings.changed.v1',
          audience: [],
          fact: { urgentHours: after.urgentHours ?? null },
        },
      ];
