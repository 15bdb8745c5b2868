import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventTypes, factSchemas, type EventType } from '../../../shared/events/catalogue.ts';
import { inboxesFedBy, publisherOf, subscribers, typesReaching } from '../../../shared/events/subscribers.ts';
import { serviceNames } from '../../../shared/service-names.ts';
import { frozenFacts } from './frozen-facts.ts';
import { grownFacts } from './grown-facts.ts';
import { shapeOf } from './shape-of.ts';

/** A schema without an optional field; a path leads through the objects of its lists, `tasks/stoppedBy/decisionKind`. */
const without = (schema: z.ZodType, [field = '', ...rest]: readonly string[], what: string): z.ZodType => {
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType)
    return z.array(without(schema.element, [field, ...rest], what));
  if (!(schema instanceof z.ZodObject)) throw new Error(`${what} is in no object that can grow`);
  const held: z.ZodType | undefined = schema.shape[field];
  if (held === undefined) throw new Error(`there is no ${what}`);
  if (rest.length > 0) return schema.extend({ [field]: without(held, rest, what) });
  expect(held, what).toBeInstanceOf(z.ZodOptional);
  return z.object(
    Object.fromEntries(Object.entries<z.ZodType>(schema.shape).filter(([name]) => name !== field)),
  );
};

/** A fact's schema as it was first published: without the optional fields that it has gained since. */
const asFrozen = (type: EventType): z.ZodType =>
  (grownFacts[type] ?? []).reduce<z.ZodType>(
    (schema, path) => without(schema, path.split('/'), `${type} ${path}`),
    factSchemas[type],
  );

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
