import { describe, expect, it } from 'vitest';
import { eventTypes, factSchemas } from '../../../shared/events/catalogue.ts';
import { inboxesFedBy, publisherOf, subscribers, typesReaching } from '../../../shared/events/subscribers.ts';
import { serviceNames } from '../../../shared/service-names.ts';
import { frozenFacts } from './frozen-facts.ts';
import { shapeOf } from './shape-of.ts';

describe('the catalogue of events', () => {
  it('names every type service.aggregate.fact.version', () => {
    for (const type of eventTypes)
      expect(type).toMatch(/^(leads|approvals|notifications)\.[a-z-]+\.[a-z-]+\.v\d+$/);
  });

  it('has frozen the shape of every published fact: a change is a new version beside the old', () => {
    expect(Object.fromEntries(eventTypes.map((type) => [type, shapeOf(factSchemas[type])]))).toEqual(
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
