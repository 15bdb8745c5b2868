import { SQSClient } from '@aws-sdk/client-sqs';
import { openDatabase } from '../dynamo/database.ts';
import { consumeEvents, type EventHandler } from '../messaging/consume-events.ts';
import { createDelay, createPark } from '../messaging/park-message.ts';
import { createTryRecord } from '../messaging/tries.ts';
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
  const sqs = new SQSClient({});
  return consumeEvents({
    handlers: handlers(foundations),
    park: createPark(sqs, parsed.PARKING_QUEUE_URL),
    delay: createDelay(sqs, parsed.INBOX_URL),
    tries: createTryRecord({ ask: openDatabase(), name: parsed.TABLE_NAME }),
    clock: foundations.clock,
    log: foundations.log,
  });
};
