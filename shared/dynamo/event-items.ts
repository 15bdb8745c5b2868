import { factSchemas, type DomainEvent } from '../events/catalogue.ts';
import { envelopeSchema, type Envelope } from '../events/envelope.ts';
import { dateOf } from '../time/clock.ts';
import { eventSortKey, partitionOf } from './keys.ts';
import { checkStorable } from './stored-shape.ts';
import type { WriteContext } from './write-context.ts';

export type AggregateReference = { readonly kind: string; readonly id: string; readonly root: string };

/** Marks event items; the stream's filter lets only these through. */
export const eventEntity = 'event';

const checkEvent = (envelope: Envelope, { type, fact }: DomainEvent): void => {
  const name = `${envelope.county} ${type} ${envelope.id}`;
  checkStorable(name, envelopeSchema, envelope);
  checkStorable(name, factSchemas[type], fact);
};

/**
 * The items that are at once audit trail, timeline and outbox. Ids follow from the aggregate's version, so the
 * same write made twice names the same events. Throws a `ShapeError` for an event that has not its published shape: no
 * subscriber could read it.
 */
export const eventItems = (
  source: string,
  context: WriteContext<never>,
  reference: AggregateReference,
  version: number,
  events: readonly DomainEvent[],
): Record<string, unknown>[] =>
  events.map((event, index) => {
    const n = index + 1;
    const envelope: Envelope = {
      specversion: '1.0',
      id: `${reference.id}.${version}.${n}`,
      source: `/zhaoshang/${source}`,
      type: event.type,
      time: context.now,
      subject: reference.id,
      datacontenttype: 'application/json',
      partitionkey: reference.root,
      sequence: version,
      county: context.county,
      actor: context.actor,
      correlationid: context.correlationId,
      data: { audience: [...event.audience], fact: event.fact },
    };
    checkEvent(envelope, event);
    return {
      pk: partitionOf(context.county, reference.kind, reference.id),
      sk: eventSortKey(version, n),
      entity: eventEntity,
      eventDayPk: `${context.county}#${dateOf(context.now)}`,
      eventDaySk: `${context.now}#${envelope.id}`,
      envelope,
    };
  });
