import { createConsumerFunction } from '../../../shared/functions/consumer-function.ts';
import { serviceName } from '../kernel/service-name.ts';
import { leadsHandlers } from '../service.ts';

/** Called by the inbox of leads. */
export const handler = createConsumerFunction(serviceName, leadsHandlers, process.env);
