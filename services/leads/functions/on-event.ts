import { createConsumerFunction } from '../../../shared/functions/consumer-function.ts';
import { serviceName } from '../config.ts';
import { leadsHandlers } from '../wire.ts';

/** Called by the inbox of leads. */
export const handler = createConsumerFunction(serviceName, leadsHandlers, process.env);
