import { createConsumerFunction } from '../../../shared/functions/consumer-function.ts';
import { serviceName } from '../config.ts';
import { notificationsHandlers } from '../wire.ts';

/** Called by the inbox of notifications. */
export const handler = createConsumerFunction(serviceName, notificationsHandlers, process.env);
