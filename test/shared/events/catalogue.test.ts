import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventTypes, factSchemas, type EventType } from '../../../shared/events/catalogue.ts';
import { inboxesFedBy, publisherOf, subscribers, typesReaching } from '../../../shared/events/subscribers.ts';
import { serviceNames } from '../../../shared/service-names.ts';
import { frozenFacts } from './frozen-facts.ts';
import { grownFacts } from './grown-facts.ts';
import { shapeOf } from './shape-of.ts';

/** A fact's schema as it was first published: without the optional fields that it has gained since. */
const asFrozen = (type: EventType): z.ZodType => {
  const grown = grownFacts[type];
  const schema: z.ZodType = factSchemas[type];
  if (grown === undefined) return schema;
  if (!(schema instanceof z.ZodObject)) throw new Error(`${type} is no object that can grow`);
  for (const field of grown) expect(schema.shape[field], `${type}.${field}`).toBeInstanceOf(z.ZodOptional);
  const asBefore = Object.entries<z.ZodType>(schema.shape).filter(([field]) => !grown.includes(field));
  return z.object(Object.fromEntries(asBefore));
};

describe('the catalogue of events', () => {
  it('names every type service.aggregate.fact.version', () => {
    // The one whose name the rulings give (44).
    for (const type of eventTypes.filter((each) => each !== 'leads.contact-named.v1'))
      expect(type).toMatch(/^(leads|approvals|notifications)\.[a-z-]+\.[a-z-]+\.v\d+$/);
  });

  it('has frozen the shape of every published fact: it may gain optional fields, any other change is a new version', () => {
    expect(Object.fromEntries(eventTypes.map((type) => [type, shapeOf(asFrozen(type))]))).toEqual(
      frozenFacts,
    );
  });

  it('is announced by the service it names', () => {
    for (const type of eventTypes) expect(serviceNames).toContain(publisherOf(type));
  });
});

describe('the table of subscribers', () => {
  it('feeds exactly the inboxes that some type of a service goes to', () => {
    for (const service of serviceNames) {
      const fed = new Set(
        eventTypes.filter((type) => publisherOf(type) === service).flatMap((type) => subscribers[type]),
      );
      expect(new Set(inboxesFedBy(service))).toEqual(fed);
    }
  });

  it('reaches each service with the types that list it', () => {
    for (const service of serviceNames) {
      for (const type of typesReaching(service)) expect(subscribers[type]).toContain(service);
    }
  });
});
