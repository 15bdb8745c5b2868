import type { CodedError, FieldFault } from '../coded-error.ts';
import type { Bilingual } from '../language.ts';

/** What the edge refuses by itself, before any service has a say; status and wording in one place. */
const edgeErrors = {
  UNAUTHENTICATED: { status: 401, zh: '请先登录：缺少访问令牌', en: 'An access token is required.' },
  TOKEN_EXPIRED: { status: 401, zh: '访问令牌已过期', en: 'The access token has expired.' },
  TOKEN_INVALID: { status: 401, zh: '访问令牌无效', en: 'The access token is not valid.' },
  TOKEN_CLAIMS: {
    status: 401,
    zh: '访问令牌缺少县、角色等必要声明',
    en: 'The access token lacks the claims this platform needs (county, roles …).',
  },
  ROUTE_NOT_FOUND: { status: 404, zh: '没有这个接口', en: 'There is no such route.' },
  VALIDATION_FAILED: {
    status: 400,
    zh: '请求内容有误，逐项见 errors',
    en: 'The request has faults; see errors.',
  },
  MALFORMED_BODY: { status: 400, zh: '请求体不是有效的 JSON', en: 'The body is not valid JSON.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    zh: '请以 JSON 提交（Content-Type: application/json）',
    en: 'Send JSON (Content-Type: application/json).',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: '此处不支持该请求方法，可用的方法见 Allow',
    en: 'This method is not taken here; see Allow.',
  },
  BODY_TOO_LARGE: { status: 413, zh: '请求体超过 256 KiB', en: 'The body exceeds 256 KiB.' },
  LOST_RACE: {
    status: 409,
    zh: '他人同时作了修改，本次未写入，请重新读取后再试',
    en: 'Somebody else changed it at the same moment; nothing was written. Read again.',
  },
  CONTENDED: { status: 503, zh: '系统繁忙，本次未写入，请重试', en: 'Busy; nothing was written. Try again.' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    zh: '同一 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for a different request.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    zh: 'Idempotency-Key 须为 1–255 个可见字符',
    en: 'An Idempotency-Key has 1 to 255 visible characters.',
  },
  RECORD_UNREADABLE: {
    status: 500,
    zh: '这条记录存储有误，暂时无法显示，运维人员已收到告警；如急需办理，请凭关联号联系管理员',
    en: 'This record is damaged in storage and cannot be shown; operators have been alerted. Quote the correlation id.',
  },
  NOT_WRITTEN: {
    status: 500,
    zh: '系统未能保存本次内容，任何数据均未改动；请凭关联号联系管理员',
    en: 'The system could not store this; nothing was changed. Quote the correlation id.',
  },
  RECORD_FULL: {
    status: 409,
    zh: '这条记录中同类内容的条数已达上限，本次内容未保存；请先办结现有事项，确需继续的请联系管理员',
    en: 'This record holds as many entries of this kind as it may; nothing was stored. Close what is open first, or ask the administrator.',
  },
  INTERNAL: {
    status: 500,
    zh: '系统内部错误，请凭关联号联系管理员',
    en: 'An internal error; quote the correlation id.',
  },
} as const satisfies Record<string, Bilingual & { status: number }>;

export type EdgeErrorCode = keyof typeof edgeErrors;

export const edgeStatus = (code: EdgeErrorCode): number => edgeErrors[code].status;

export const edgeError = (code: EdgeErrorCode, faults?: readonly FieldFault[]): CodedError<EdgeErrorCode> => {
  const { zh, en } = edgeErrors[code];
  return { code, detail: { zh, en }, ...(faults === undefined ? {} : { faults }) };
};

export const isEdgeErrorCode = (code: string): code is EdgeErrorCode => Object.hasOwn(edgeErrors, code);

/** What is no JSON because its bytes are no UTF-8: told apart, for what has to change is the encoding. */
export const bodyNotUtf8 = (): CodedError<'MALFORMED_BODY'> => ({
  code: 'MALFORMED_BODY',
  detail: {
    zh: '请以 UTF-8 编码提交：请求体中有不能按 UTF-8 识读的字节',
    en: 'Send the body in UTF-8: it has bytes that cannot be read as UTF-8.',
  },
});

/** A body where a method has none: it would be read by nobody. */
export const bodyNotTaken = (): CodedError<EdgeErrorCode> =>
  edgeError('VALIDATION_FAILED', [
    { pointer: '/body', detail: { zh: '此操作没有请求内容', en: 'takes no body' } },
  ]);
