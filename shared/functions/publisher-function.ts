import { SQSClient } from '@aws-sdk/client-sqs';
import { openDatabase } from '../dynamo/database.ts';
import { createRememberCounty } from '../dynamo/counties.ts';
import { inboxesFedBy } from '../events/subscribers.ts';
import { createLog } from '../logger.ts';
import { publishEvents } from '../messaging/publish-events.ts';
import { createSendBatch } from '../messaging/send-batch.ts';
import type { ServiceName } from '../service-names.ts';
import { parsePublisherEnvironment } from './environment.ts';

/** Builds a service's publish-events function from its environment. */
export const createPublisherFunction = (
  service: ServiceName,
  environment: Readonly<Record<string, string | undefined>>,
) => {
  const { inboxUrls, LOG_LEVEL, TABLE_NAME } = parsePublisherEnvironment(environment, inboxesFedBy(service));
  return publishEvents({
    send: createSendBatch(new SQSClient({}), inboxUrls),
    rememberCounty: createRememberCounty({ ask: openDatabase(), name: TABLE_NAME }),
    log: createLog(service, LOG_LEVEL),
  });
};
