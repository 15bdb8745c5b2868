import { notificationPolicy } from '../../../services/notifications/policy.ts';
import type { AcknowledgementRules } from '../../../services/notifications/inbox/domain/acknowledgement.ts';
import { defaultWorkingHours } from '../../../shared/calendar/working-hours.ts';
import { postIdSchema } from '../../../shared/identifiers.ts';

const { withinWorkingHours, superiors } = notificationPolicy.defaults.acknowledgement;

/** How a county acknowledges that has set nothing and of whose posts nothing is known. */
export const packagedAcknowledgementRules: AcknowledgementRules = {
  withinWorkingHours,
  superiors: new Map(Object.entries(superiors).map(([post, above]) => [postIdSchema.parse(post), above])),
  workingHours: defaultWorkingHours,
  posts: new Map(),
};
