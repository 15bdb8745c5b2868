import type { CodedError } from '../../../../shared/coded-error.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { LogColumn } from './event-log.ts';

/** Why an import, or a step of one, is refused. */
export const importRefusals = {
  IMPORT_STARTED: 'wrong-state',
  IMPORT_PART_OTHER: 'wrong-state',
  IMPORT_INCOMPLETE: 'wrong-state',
  IMPORT_HEADER: 'unacceptable',
  IMPORT_NOT_FINISHED: 'wrong-state',
  IMPORT_GROUP_UNKNOWN: 'unknown',
} as const satisfies Refusals;
export type ImportErrorCode = keyof typeof importRefusals;

export type ImportError = CodedError<ImportErrorCode>;

const details: Record<Exclude<ImportErrorCode, 'IMPORT_HEADER'>, Bilingual> = {
  IMPORT_STARTED: {
    zh: '导入已开始，不再接收文件',
    en: 'The import has started and takes no more parts.',
  },
  IMPORT_PART_OTHER: {
    zh: '该序号的文件段已收到且内容不同；如需更正，请另开一次导入',
    en: 'Another text was handed in under this number; open another import to correct it.',
  },
  IMPORT_INCOMPLETE: {
    zh: '文件分段不全：序号须从1起连续，除最后一段外每段不少于4000个字符',
    en: 'Parts are missing: they are numbered from 1 without a gap, and each but the last has 4000 characters or more.',
  },
  IMPORT_NOT_FINISHED: {
    zh: '导入尚未完成，完成后方可查看基线',
    en: 'The import is not finished; its baseline can be read once it is.',
  },
  IMPORT_GROUP_UNKNOWN: {
    zh: '导入数据中没有与该部门对应的承办组',
    en: 'No group of the log was said to be this department.',
  },
};

export const importRefused = (code: keyof typeof details): ImportError => ({ code, detail: details[code] });

export const headerRefused = (missing: readonly LogColumn[]): ImportError => ({
  code: 'IMPORT_HEADER',
  detail: {
    zh: `表头缺少列：${missing.join('、')}`,
    en: `The header has no column ${missing.join(', ')}.`,
  },
  facts: { missing: missing.join(',') },
});
