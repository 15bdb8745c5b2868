import { createPublisherFunction } from '../../../shared/functions/publisher-function.ts';
import { serviceName } from '../kernel/service-name.ts';

/** Called by the stream of the leads table. */
export const handler = createPublisherFunction(serviceName, process.env);
