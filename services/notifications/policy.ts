import { constant } from '../../shared/constant.ts';
import { defaultWorkingHours } from '../../shared/calendar/working-hours.ts';
import { postIdSchema, type PostId } from '../../shared/identifiers.ts';
import type { NotificationPolicy } from './kernel/notification-policy.ts';

const posts = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<PostId, PostId> =>
  new Map(pairs.map(([one, other]) => [constant(postIdSchema, one), constant(postIdSchema, other)]));

/** What a county may decide otherwise of how people are told; kept here alone. */
export const defaultNotificationPolicy: NotificationPolicy = {
  acknowledgement: {
    // Working hours; only what opens new work asks for an acknowledgement (domain.md §5.7: 签收 within four working hours).
    workingHoursByType: new Map([['approvals.assignment.opened.v1', 4]]),
    // Office hours, until a county says its own (shared/calendar/working-hours.ts).
    workingHours: defaultWorkingHours,
    // Who hears of a lapse is the county's choice (推测), by default the post above.
    superiors: posts([
      ['clerk', 'section-head'],
      ['deputy-clerk', 'section-head'],
      ['section-head', 'deputy-head'],
      ['deputy-head', 'head'],
    ]),
  },
  // Minutes after midnight: 07:30–22:00 (rulings 43), unless a county says otherwise.
  urgentHours: { opens: 7 * 60 + 30, closes: 22 * 60 },
  // Of the coordinating department (推测).
  lastResortPost: constant(postIdSchema, 'clerk'),
};
