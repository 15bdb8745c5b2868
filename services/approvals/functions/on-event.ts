import { createConsumerFunction } from '../../../shared/functions/consumer-function.ts';
import { serviceName } from '../config.ts';
import { approvalsHandlers } from '../wire.ts';

/** Called with messages of the approvals inbox. */
export const handler = createConsumerFunction(serviceName, approvalsHandlers, process.env);
