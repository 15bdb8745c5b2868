import { constant } from '../../shared/constant.ts';
import { defaultWorkingHours } from '../../shared/calendar/working-hours.ts';
import { postIdSchema, subjectSchema, type PostId } from '../../shared/identifiers.ts';
import type { EventType } from '../../shared/events/catalogue.ts';
import type { ServiceName } from '../../shared/service-names.ts';
import type { AcknowledgementRules } from './inbox/domain/acknowledgement.ts';
import type { NotificationRules } from './settings/domain/notification-settings.ts';

export const serviceName: ServiceName = 'notifications';

const posts = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<PostId, PostId> =>
  new Map(pairs.map(([one, other]) => [constant(postIdSchema, one), constant(postIdSchema, other)]));

/**
 * The acknowledgement ladder (domain.md §5.7: 签收 within 4 working hours). Only what opens new work asks for an
 * acknowledgement; who hears of a lapse is the county's choice (推测), by default the post above.
 */
export const acknowledgementRules: AcknowledgementRules = {
  workingHoursByType: new Map([['approvals.assignment.opened.v1', 4]]),
  workingHours: defaultWorkingHours,
  superiors: posts([
    ['clerk', 'section-head'],
    ['deputy-clerk', 'section-head'],
    ['section-head', 'deputy-head'],
    ['deputy-head', 'head'],
  ]),
  posts: new Map(),
};

/** 07:30–22:00 (rulings 43), unless a county says otherwise. */
export const packagedRules: NotificationRules = {
  urgentHours: { opens: 7 * 60 + 30, closes: 22 * 60 },
};

/** After these nothing is left to acknowledge, whoever received it; so after the receipt 签收 of the assignment itself. */
export const endsAcknowledgement: ReadonlySet<EventType> = new Set([
  'approvals.assignment.overtaken.v1',
  'approvals.assignment.merged.v1',
]);

/** The post of the coordinating department that is told of work whose own posts reach nobody (推测). */
export const lastResortPost = constant(postIdSchema, 'clerk');

/** In whose name the deadline check writes. */
export const deadlineCheck = constant(subjectSchema, 'system:deadline-check');
