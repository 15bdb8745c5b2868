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
  return { zh: message, en: message };
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

const issueText = (issue: z.core.$ZodIssue): Bilingual => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '必填', en: 'is required' }
        : {
            zh: `应为${kindNames[issue.expected] ?? issue.expected}`,
            en: `must be of type ${issue.expected}`,
          };
    case 'too_small':
      return { zh: `不得少于 ${String(issue.minimum)}`, en: `must be at least ${String(issue.minimum)}` };
    case 'too_big':
      return { zh: `不得超过 ${String(issue.maximum)}`, en: `must be at most ${String(issue.maximum)}` };
    case 'invalid_format':
      return {
        zh: `格式不符（${issue.format}）`,
        en: `is not in the required form (${issue.format}): ${issue.message}`,
      };
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(' | ');
      return { zh: `只能是 ${allowed}`, en: `must be one of ${allowed}` };
    }
    case 'unrecognized_keys':
      return { zh: '不认识的字段', en: 'is not a known field' };
    case 'custom':
      return customText(issue.message);
    case 'not_multiple_of':
    case 'invalid_union':
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
