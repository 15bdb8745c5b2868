import type { WriteContext } from '../dynamo/write-context.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Instant } from '../time/clock.ts';

/** The write that handles an event: in its county, on behalf of its actor, recorded as done by its id. */
export const contextOf = (
  event: Pick<Envelope, 'id' | 'source' | 'county' | 'actor' | 'correlationid'>,
  now: Instant,
): WriteContext => ({
  county: event.county,
  actor: event.actor,
  correlationId: event.correlationid,
  now,
  // An id is unique within its source (CloudEvents 1.0).
  once: { kind: 'event', eventId: `${event.source}#${event.id}` },
});
