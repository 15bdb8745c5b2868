import { createApiFunction } from '../../../shared/functions/api-function.ts';
import { approvalsApi } from '../approvals-api.ts';

/** Called by API Gateway. */
export const handler = createApiFunction(approvalsApi, process.env);
