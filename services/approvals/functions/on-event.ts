import { createConsumerFunction } from '../../../shared/functions/consumer-function.ts';
import { serviceName } from '../kernel/service-name.ts';
import { approvalsHandlers } from '../service.ts';

/** Called with messages of the approvals inbox. */
export const handler = createConsumerFunction(serviceName, approvalsHandlers, process.env);
