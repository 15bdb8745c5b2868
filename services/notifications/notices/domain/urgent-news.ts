import * as z from 'zod';
import { rungs } from '../../../../shared/events/rungs.ts';
import type { EventType } from '../../../../shared/events/catalogue.ts';
import { dateOf, instantAt, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import type { UrgentHours } from '../../kernel/policy-schema.ts';

// A decision delivered late breaks 行政许可法 44 by itself; other news says what it is late by.
const alwaysBreach: ReadonlySet<EventType> = new Set(['approvals.task.delivery-late.v1']);

const pastTheLaw = z.object({ cause: z.literal('statutory'), rung: z.enum(rungs).exclude(['rung-0']) });

/** Whether news is of a breach of law: a limit of the law has been passed 红★, not merely come near. */
export const tellsOfBreach = ({
  type,
  fact,
}: {
  readonly type: EventType;
  readonly fact: unknown;
}): boolean => alwaysBreach.has(type) || pastTheLaw.safeParse(fact).success;

/**
 * From when channels other than the inbox may carry news of a breach of law: at once within the county's hours for urgent news, else
 * when they next open, on whatever day that is; neither a day off nor a leave holds it back (rulings 43).
 */
export const otherChannelsFrom = ({ opens, closes }: UrgentHours, now: Instant): Instant => {
  const today = dateOf(now);
  if (now < instantAt(today, opens)) return instantAt(today, opens);
  return now > instantAt(today, closes) ? instantAt(addDays(today, 1), opens) : now;
};
