import { createCheckFunction } from '../../../shared/functions/check-function.ts';
import { serviceName } from '../policy.ts';
import { settleInboxItems } from '../service.ts';

/** Called by the deadline schedule. */
export const handler = createCheckFunction(serviceName, settleInboxItems, process.env);
