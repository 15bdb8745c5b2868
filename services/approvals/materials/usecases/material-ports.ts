import type { Files } from '../../../../shared/files/files.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';

/** What the use cases of documents stand on. */
export type MaterialPorts = ApprovalsPorts & { readonly files: Files };
