import type { Files } from '../../../../shared/files/files.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** What the use cases of documents stand on. */
export type MaterialPorts = ApprovalsPorts & { readonly files: Files };
