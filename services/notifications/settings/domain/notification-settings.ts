import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { urgentHoursSchema, type UrgentHours } from '../../notices/domain/urgent-news.ts';

/** What a county sets of its own for its notifications; what is absent is as it is everywhere. */
export const notificationSettingsSchema = z.strictObject({ urgentHours: urgentHoursSchema.optional() });
export type NotificationSettings = Readonly<z.infer<typeof notificationSettingsSchema>>;

/** What holds in a county. */
export type NotificationRules = { readonly urgentHours: UrgentHours };

export const rulesWith = (packaged: NotificationRules, own: NotificationSettings): NotificationRules => ({
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
