import { createApiFunction } from '../../../shared/functions/api-function.ts';
import { notificationsApi } from '../service.ts';

/** Called by API Gateway. */
export const handler = createApiFunction(notificationsApi, process.env);
