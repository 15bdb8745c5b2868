import type { WorkingHours } from '../../../shared/calendar/working-hours.ts';
import type { EventType } from '../../../shared/events/catalogue.ts';
import type { PostId } from '../../../shared/identifiers.ts';

/** When a message must be acknowledged 签收 and who hears of it when it is not (domain.md §5.7). */
export type AcknowledgementPolicy = {
  /** Working hours within which the responsible acknowledge, by type of event; others ask for no acknowledgement. */
  readonly workingHoursByType: ReadonlyMap<EventType, number>;
  readonly workingHours: WorkingHours;
  /** The post that hears of a lapse at a post of the same department; none at the top. */
  readonly superiors: ReadonlyMap<PostId, PostId>;
};

/** Within which minutes after midnight, in Asia/Shanghai, urgent news may leave the platform, both included. */
export type UrgentHours = { readonly opens: number; readonly closes: number };

/** The settings of a county that decide how people are told. */
export type NotificationPolicy = {
  readonly acknowledgement: AcknowledgementPolicy;
  /** Within which channels other than the inbox may carry news of a breach of law (rulings 43). */
  readonly urgentHours: UrgentHours;
  /** The post of the coordinating department that is told of work whose own posts reach nobody. */
  readonly lastResortPost: PostId;
};
