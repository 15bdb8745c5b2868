import { SQSClient } from '@aws-sdk/client-sqs';
import { consumeEvents, type EventHandler } from '../messaging/consume-events.ts';
import { createPark } from '../messaging/park-message.ts';
import type { ServiceName } from '../service-names.ts';
import { createFoundations, type Foundations } from './dependencies.ts';
import { parseConsumerEnvironment } from './environment.ts';

/** Builds a service's on-event function from its environment. */
export const createConsumerFunction = (
  service: ServiceName,
  handlers: (foundations: Foundations) => readonly EventHandler[],
  environment: Readonly<Record<string, string | undefined>>,
) => {
  const parsed = parseConsumerEnvironment(environment);
  const foundations = createFoundations(service, parsed);
  return consumeEvents({
    handlers: handlers(foundations),
    park: createPark(new SQSClient({}), parsed.PARKING_QUEUE_URL),
    log: foundations.log,
  });
};
