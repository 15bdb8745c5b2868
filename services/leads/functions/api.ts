import { createApiFunction } from '../../../shared/functions/api-function.ts';
import { leadsApi } from '../service.ts';

/** Called by API Gateway. */
export const handler = createApiFunction(leadsApi, process.env);
