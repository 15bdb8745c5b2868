import { approvalsApi } from '../../../services/approvals/approvals-api.ts';
import { approvalsFilesApi } from '../../../services/approvals/approvals-files-api.ts';
import type { Files } from '../../../shared/files/files.ts';

/** All that approvals answers, whichever of its functions does. */
export const wholeApprovalsApi = (files: Files): typeof approvalsApi => ({
  ...approvalsApi,
  endpoints: (foundations) => [
    ...approvalsApi.endpoints(foundations),
    ...approvalsFilesApi.endpoints({ ...foundations, files }),
  ],
});
