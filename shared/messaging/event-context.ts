import type { WriteContext } from '../dynamo/write-context.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Instant } from '../time/clock.ts';

type Heard = Pick<Envelope, 'id' | 'source' | 'county' | 'actor' | 'correlationid'>;

/** The write of an effect that is known by what it left behind: it needs no record that its event is done. */
export const repeatableContext = (event: Heard, now: Instant): Omit<WriteContext<never>, 'once'> => ({
  county: event.county,
  actor: event.actor,
  correlationId: event.correlationid,
  now,
});

/** The write that handles an event: in its county, on behalf of its actor, recorded as done by its id. */
export const contextOf = (event: Heard, now: Instant): WriteContext => ({
  ...repeatableContext(event, now),
  // An id is unique within its source (CloudEvents 1.0).
  once: { kind: 'event', eventId: `${event.source}#${event.id}` },
});
