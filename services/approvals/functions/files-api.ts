import { createFilesApiFunction } from '../../../shared/functions/files-api-function.ts';
import { approvalsFilesApi } from '../service.ts';

/** Called by API Gateway for what hands files in and out. */
export const handler = createFilesApiFunction(approvalsFilesApi, process.env);
