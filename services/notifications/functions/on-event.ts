import { createConsumerFunction } from '../../../shared/functions/consumer-function.ts';
import { serviceName } from '../kernel/service-name.ts';
import { notificationsHandlers } from '../service.ts';

/** Called by the inbox of notifications. */
export const handler = createConsumerFunction(serviceName, notificationsHandlers, process.env);
