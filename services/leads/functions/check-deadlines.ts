import { createCheckFunction } from '../../../shared/functions/check-function.ts';
import { serviceName } from '../kernel/service-name.ts';
import { settleLeads } from '../service.ts';

/** Called by the deadline schedule. */
export const handler = createCheckFunction(serviceName, settleLeads, process.env);
