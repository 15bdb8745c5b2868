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
  ACT_NOT_YOURS: { zh: '您无权进行此项操作', en: 'You are not allowed to do this.' },
  NOT_FOUND: { zh: '未找到所查内容，或者您无权查看', en: 'Nothing was found, or you may not see it.' },
  DEPARTMENT_UNKNOWN: {
    zh: '所填部门不存在，请按所列逐项修改',
    en: 'There is no such department; they are listed one by one.',
  },
  POST_UNKNOWN: {
    zh: '所填岗位不存在，请按所列逐项修改',
    en: 'There is no such post; they are listed one by one.',
  },
  TEMPLATE_UNKNOWN: {
    zh: '所填流程模板不存在，请按所列逐项修改',
    en: 'There is no such template; they are listed one by one.',
  },
  BAD_CURSOR: {
    zh: '翻页信息已失效，请回到第一页重新查询',
    en: 'The page is no longer known; begin again at the first page.',
  },
  IF_MATCH_REQUIRED: {
    zh: '请先打开最新内容再修改',
    en: 'Open the latest version first, then change it (send its ETag as If-Match).',
  },
  STALE: {
    zh: '您打开之后已被他人修改，请重新打开最新内容再修改',
    en: 'It has changed since you read it; read it again, then change it.',
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
