import { createApiFunction } from '../../../shared/functions/api-function.ts';
import { approvalsApi } from '../service.ts';

/** Called by API Gateway. */
export const handler = createApiFunction(approvalsApi, process.env);
