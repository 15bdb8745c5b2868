import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import { refusalIn } from '../../kernel/refusal.ts';

/** Why an inbox refuses. */
export const inboxRefusals = { INBOX_ITEM_NOT_FOUND: 'unknown' } as const satisfies Refusals;
type InboxErrorCode = keyof typeof inboxRefusals;
export type InboxError = CodedError<InboxErrorCode>;

export const refusal = refusalIn<InboxErrorCode>({
  INBOX_ITEM_NOT_FOUND: { zh: '没有这条消息', en: 'There is no such inbox item.' },
});
