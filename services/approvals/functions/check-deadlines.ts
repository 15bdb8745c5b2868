import { createCheckFunction } from '../../../shared/functions/check-function.ts';
import { serviceName } from '../kernel/service-name.ts';
import { settleApprovals } from '../service.ts';

/** Called by the schedule. */
export const handler = createCheckFunction(serviceName, settleApprovals, process.env);
