import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import { refusalIn } from '../../kernel/refusal.ts';

/** Why a notice is not shown. */
export const noticeRefusals = { NOTICE_NOT_FOUND: 'unknown' } as const satisfies Refusals;
type NoticeErrorCode = keyof typeof noticeRefusals;
export type NoticeError = CodedError<NoticeErrorCode>;

export const refusal = refusalIn<NoticeErrorCode>({
  NOTICE_NOT_FOUND: { zh: '没有该项通知记录', en: 'No notice of this event is on record.' },
});
