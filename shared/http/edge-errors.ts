import type { CodedError, FieldFault } from '../coded-error.ts';
import type { Bilingual } from '../language.ts';

/** What the edge refuses by itself, before any service has a say; status and wording in one place. */
const edgeErrors = {
  UNAUTHENTICATED: { status: 401, zh: '请先登录', en: 'Please sign in: an access token is required.' },
  TOKEN_EXPIRED: {
    status: 401,
    zh: '登录已过期，请重新登录',
    en: 'Your sign-in has expired; sign in again.',
  },
  TOKEN_INVALID: {
    status: 401,
    zh: '登录信息无效，请重新登录',
    en: 'Your sign-in is not valid; sign in again.',
  },
  TOKEN_CLAIMS: {
    status: 401,
    zh: '登录信息不完整（缺少所属县、角色等），请联系管理员',
    en: 'Your sign-in lacks what this platform needs (county, roles …); tell the administrator.',
  },
  ROUTE_NOT_FOUND: { status: 404, zh: '没有这个接口', en: 'There is no such route.' },
  VALIDATION_FAILED: {
    status: 400,
    zh: '填写内容有误，请按所列逐项修改',
    en: 'The request has faults; they are listed one by one.',
  },
  MALFORMED_BODY: { status: 400, zh: '提交内容格式有误，无法读取', en: 'The body is not valid JSON.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    zh: '提交内容的格式不受支持',
    en: 'Send JSON (Content-Type: application/json).',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: '此处不支持该操作',
    en: 'This method is not taken here; see Allow.',
  },
  BODY_TOO_LARGE: { status: 413, zh: '提交内容过大（上限256KB）', en: 'The body exceeds 256 KiB.' },
  LOST_RACE: {
    status: 409,
    zh: '他人同时作了修改，本次未保存，请重新打开最新内容后再试',
    en: 'Somebody else changed it at the same moment; nothing was written. Read again.',
  },
  CONTENDED: {
    status: 503,
    zh: '系统繁忙，本次未保存，请稍后重试',
    en: 'Busy; nothing was written. Try again.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    zh: '该提交编号已用于另一次提交，请重新提交',
    en: 'This Idempotency-Key was used for a different request.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    zh: '提交编号应为1至255个字符',
    en: 'An Idempotency-Key has 1 to 255 visible characters.',
  },
  RECORD_UNREADABLE: {
    status: 500,
    zh: '这条记录存储有误，暂时无法显示，运维人员已收到告警；如急需办理，请将本次编号告知管理员',
    en: 'This record is damaged in storage and cannot be shown; operators have been alerted. Quote the correlation id.',
  },
  NOT_WRITTEN: {
    status: 500,
    zh: '系统未能保存本次内容，任何数据均未改动；请将本次编号告知管理员',
    en: 'The system could not store this; nothing was changed. Quote the correlation id.',
  },
  RECORD_FULL: {
    status: 409,
    zh: '这条记录中同类内容的条数已达上限，本次内容未保存；请先办结现有事项，确需继续的请联系管理员',
    en: 'This record holds as many entries of this kind as it may; nothing was stored. Close what is open first, or ask the administrator.',
  },
  INTERNAL: {
    status: 500,
    zh: '系统出现错误，请将本次编号告知管理员',
    en: 'Something went wrong; tell the administrator the correlation id.',
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
    zh: '提交内容中有无法识别的文字，请以UTF-8编码提交',
    en: 'Send the body in UTF-8: it has bytes that cannot be read as UTF-8.',
  },
});

/** A body where a method has none: it would be read by nobody. */
export const bodyNotTaken = (): CodedError<EdgeErrorCode> =>
  edgeError('VALIDATION_FAILED', [
    { pointer: '/body', detail: { zh: '此操作无须填写内容', en: 'takes no body' } },
  ]);
