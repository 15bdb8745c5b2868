import type { CodedError, FieldFault } from './coded-error.ts';
import type { Bilingual } from './language.ts';
import type { Refusals } from './refusal-kinds.ts';

/** What every service refuses in the same words. */
export const commonRefusals = {
  ACT_NOT_YOURS: 'not-yours',
  NOT_FOUND: 'unknown',
  DEPARTMENT_UNKNOWN: 'unacceptable',
  POST_UNKNOWN: 'unacceptable',
  TEMPLATE_UNKNOWN: 'unacceptable',
  BAD_CURSOR: 'malformed',
  IF_MATCH_REQUIRED: 'unread',
  STALE: 'outdated',
} as const satisfies Refusals;
export type CommonRefusalCode = keyof typeof commonRefusals;

const details: Readonly<Record<CommonRefusalCode, Bilingual>> = {
  ACT_NOT_YOURS: { zh: '您无权进行此项操作', en: 'This act is not yours to do.' },
  NOT_FOUND: { zh: '未找到', en: 'There is no such thing.' },
  DEPARTMENT_UNKNOWN: {
    zh: '所填部门不存在，逐项见 errors',
    en: 'There is no such department; see errors.',
  },
  POST_UNKNOWN: {
    zh: '所填岗位不存在，逐项见 errors',
    en: 'There is no such post; see errors.',
  },
  TEMPLATE_UNKNOWN: {
    zh: '所填流程模板不存在，逐项见 errors',
    en: 'There is no such template; see errors.',
  },
  BAD_CURSOR: { zh: '翻页游标无效', en: 'The cursor is not one this list gave out.' },
  IF_MATCH_REQUIRED: {
    zh: '修改前请先读取，并以 If-Match 带上读到的版本',
    en: 'Read first and send the ETag you read as If-Match.',
  },
  STALE: {
    zh: '您读取之后已被他人修改，请重新读取',
    en: 'It has changed since you read it; read again.',
  },
};

export const commonRefusal = (
  code: CommonRefusalCode,
  faults?: readonly FieldFault[],
): CodedError<CommonRefusalCode> => ({
  code,
  detail: details[code],
  ...(faults === undefined ? {} : { faults }),
});
