import { approvalsApi, approvalsFilesApi } from '../../../services/approvals/service.ts';
import type { Files } from '../../../shared/files/files.ts';

/** All that approvals answers, whichever of its functions does. */
export const wholeApprovalsApi = (files: Files): typeof approvalsApi => ({
  ...approvalsApi,
  endpoints: (foundations) => [
    ...approvalsApi.endpoints(foundations),
    ...approvalsFilesApi.endpoints({ ...foundations, files }),
  ],
});
