import type * as z from 'zod';
import type { FieldFault } from '../coded-error.ts';
import { creditCodeFaults, type CreditCodeFault } from '../credit-code.ts';
import type { Bilingual } from '../language.ts';

const creditCodeTexts: Record<CreditCodeFault, Bilingual> = {
  length: { zh: '统一社会信用代码应为 18 位', en: 'A unified social credit code has 18 characters.' },
  alphabet: {
    zh: '统一社会信用代码不含字母 I、O、S、V、Z 及符号',
    en: 'The letters I, O, S, V, Z and signs never occur.',
  },
  division: {
    zh: '第 3–8 位应为数字（登记机关区划码）',
    en: 'Characters 3 to 8 are digits (the division code).',
  },
  'organisation-check': {
    zh: '主体标识码校验位（第 17 位）不符',
    en: 'The check digit of the organisation code (17th) does not fit.',
  },
  check: { zh: '统一社会信用代码校验位（第 18 位）不符', en: 'The check digit (18th) does not fit.' },
};

const customText = (message: string): Bilingual => {
  const creditCodeFault = creditCodeFaults.find((fault) => message === `credit-code:${fault}`);
  if (creditCodeFault !== undefined) return creditCodeTexts[creditCodeFault];
  if (message === 'text:control-characters') {
    return { zh: '含有控制字符或无效字符', en: 'contains control characters or broken ones' };
  }
  // A rule of one endpoint says itself what it wants: 中文 · English.
  const [zh, en] = message.split(' · ');
  return { zh: zh ?? message, en: en ?? message };
};

const kindNames: Record<string, string> = {
  string: '文本',
  number: '数字',
  boolean: '是/否',
  array: '列表',
  object: '对象',
  int: '整数',
  date: '日期',
};

const required: Bilingual = { zh: '必填', en: 'is required' };

const typeText = (expected: string): Bilingual =>
  expected === 'undefined'
    ? { zh: '此操作没有请求内容', en: 'takes no body' }
    : { zh: `应为${kindNames[expected] ?? expected}`, en: `must be of type ${expected}` };

/** What a limit of a size counts: the characters of a text, the entries of a list, or a number itself. */
const sizeText = (origin: string, size: string): Bilingual => {
  switch (origin) {
    case 'string':
      return { zh: `${size} 个字`, en: `${size} characters` };
    case 'array':
      return { zh: `${size} 项`, en: `${size} entries` };
    default:
      return { zh: size, en: size };
  }
};

const formTexts: Record<string, Bilingual> = {
  datetime: {
    zh: '应为 UTC 时刻，精确到毫秒，如 2026-03-02T01:30:00.000Z',
    en: 'must be an instant in UTC with milliseconds, such as 2026-03-02T01:30:00.000Z',
  },
  date: { zh: '应为日期，如 2026-03-02', en: 'must be a date such as 2026-03-02' },
};

const oneOf = (values: readonly unknown[]): Bilingual => {
  const allowed = values.map(String).join(' | ');
  return { zh: `只能是 ${allowed}`, en: `must be one of ${allowed}` };
};

const nested = (issue: z.core.$ZodIssue): Bilingual => {
  const { zh, en } = issueText(issue);
  const at = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].map(String).join('.');
  return { zh: `${at} ${zh}`.trim(), en: `${at} ${en}`.trim() };
};

/** What each of the forms lacks that a value may take. */
const unionText = (issue: z.core.$ZodIssueInvalidUnion): Bilingual => {
  if ('options' in issue && Array.isArray(issue.options)) return oneOf(issue.options);
  if (issue.input === undefined) return required;
  const forms = issue.errors.map((faults) => faults.map(nested));
  return {
    zh: `须符合其中一种写法：${forms.map((form) => form.map(({ zh }) => zh).join('、')).join('；或 ')}`,
    en: `must take one of these forms: ${forms.map((form) => form.map(({ en }) => en).join(', ')).join('; or ')}`,
  };
};

const issueText = (issue: z.core.$ZodIssue): Bilingual => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? required : typeText(issue.expected);
    case 'too_small': {
      if (issue.origin === 'string' && issue.minimum === 1)
        return { zh: '不得为空', en: 'must not be empty' };
      const { zh, en } = sizeText(issue.origin, String(issue.minimum));
      return { zh: `不得少于 ${zh}`, en: `must be at least ${en}` };
    }
    case 'too_big': {
      const { zh, en } = sizeText(issue.origin, String(issue.maximum));
      return { zh: `不得超过 ${zh}`, en: `must be at most ${en}` };
    }
    case 'invalid_format':
      return (
        formTexts[issue.format] ?? {
          zh: `格式不符（${issue.pattern ?? issue.format}）`,
          en: `is not in the required form (${issue.pattern ?? issue.format})`,
        }
      );
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return unionText(issue);
    case 'unrecognized_keys':
      return { zh: '不认识的字段', en: 'is not a known field' };
    case 'custom':
      return customText(issue.message);
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return { zh: `不符合要求：${issue.message}`, en: issue.message };
  }
};

const escaped = (segment: PropertyKey): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');

const pointerTo = (part: string, path: readonly PropertyKey[]): string =>
  [part, ...path].map((segment) => `/${escaped(segment)}`).join('');

/**
 * Every fault of a parsed part as a JSON pointer into the request (`/body/enterprise/creditCode`), one for each
 * unknown field too.
 */
export const faultsOf = (part: string, issues: readonly z.core.$ZodIssue[]): FieldFault[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo(part, [...issue.path, key]),
          detail: issueText(issue),
        }))
      : [{ pointer: pointerTo(part, issue.path), detail: issueText(issue) }],
  );
