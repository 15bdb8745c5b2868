import { createCheckFunction } from '../../../shared/functions/check-function.ts';
import { serviceName } from '../config.ts';
import { settleInboxItems } from '../wire.ts';

/** Called by the deadline schedule. */
export const handler = createCheckFunction(serviceName, settleInboxItems, process.env);
