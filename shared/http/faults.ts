import type * as z from 'zod';
import type { FieldFault } from '../coded-error.ts';
import { bothHalves, type Bilingual } from '../language.ts';

const notAsRequired: Bilingual = { zh: '不符合填写要求', en: 'is not as required' };

/** The two languages of what a rule says, `中文 · English`. */
export const bilingualText = (message: string): Bilingual => bothHalves(message) ?? notAsRequired;

const kindNames: Record<string, string> = {
  string: '文本',
  number: '数字',
  boolean: '是/否',
  array: '列表',
  object: '对象',
  record: '对象',
  null: '空值',
  int: '整数',
  date: '日期',
};

const otherKind = '规定的类型';

const required: Bilingual = { zh: '必填', en: 'is required' };

const typeText = (expected: string): Bilingual =>
  expected === 'undefined'
    ? { zh: '此操作无须填写内容', en: 'takes no body' }
    : { zh: `应为${kindNames[expected] ?? otherKind}`, en: `must be of type ${expected}` };

/** What a limit of a size counts: the characters of a text, the entries of a list, or a number itself. */
const sizeText = (origin: string, size: string): Bilingual => {
  switch (origin) {
    case 'string':
      return { zh: `${size}个字`, en: `${size} characters` };
    case 'array':
      return { zh: `${size}项`, en: `${size} entries` };
    default:
      return { zh: size, en: size };
  }
};

const notInForm = (format: string): Bilingual =>
  format === 'date' ? { zh: '应为日期', en: 'must be a date such as 2026-03-02' } : notAsRequired;

const oneOf = (values: readonly unknown[]): Bilingual => {
  const allowed = values.map(String).join(' | ');
  return {
    zh: `只能是以下之一：${values.map((value) => `“${String(value)}”`).join('、')}`,
    en: `must be one of ${allowed}`,
  };
};

/** Where a value may take several forms, this many faults of each are told. */
const mostNested = 5;

const nested = (issue: z.core.$ZodIssue): Bilingual => {
  const { zh, en } = issueText(issue);
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const at = [...issue.path, ...keys].map(named).join('.');
  return { zh: at === '' ? zh : `“${at}”${zh}`, en: `${at} ${en}`.trim() };
};

/** What each of the forms lacks that a value may take. */
const unionText = (issue: z.core.$ZodIssueInvalidUnion): Bilingual => {
  if ('options' in issue && Array.isArray(issue.options)) return oneOf(issue.options);
  if (issue.input === undefined) return required;
  const forms = issue.errors.map((faults) => faults.slice(0, mostNested).map(nested));
  const zh = [...new Set(forms.map((form) => form.map((fault) => fault.zh).join('、')))];
  const en = [...new Set(forms.map((form) => form.map((fault) => fault.en).join(', ')))];
  return {
    zh: zh.length === 1 ? zh.join('') : `请按下列方式之一填写：${zh.join('；或者')}`,
    en: en.length === 1 ? en.join('') : `must be entered in one of these ways: ${en.join('; or ')}`,
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
      return { zh: `不得少于${zh}`, en: `must be at least ${en}` };
    }
    case 'too_big': {
      const { zh, en } = sizeText(issue.origin, String(issue.maximum));
      return { zh: `不得超过${zh}`, en: `must be at most ${en}` };
    }
    case 'invalid_format':
      return bothHalves(issue.message) ?? notInForm(issue.format);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return unionText(issue);
    case 'unrecognized_keys':
      return { zh: '不应填写此项', en: 'is not asked for' };
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return bilingualText(issue.message);
  }
};

/** The longest name of a field that an answer repeats; none of ours comes near it. */
const longestName = 80;

const named = (key: PropertyKey): string => {
  const name = String(key);
  return name.length <= longestName ? name : `${name.slice(0, longestName).toWellFormed()}…`;
};

const escaped = (segment: PropertyKey): string => named(segment).replaceAll('~', '~0').replaceAll('/', '~1');

/** Where a field of a part of a request stands, as a JSON pointer. */
export const pointerTo = (part: string, path: readonly PropertyKey[]): string =>
  [part, ...path].map((segment) => `/${escaped(segment)}`).join('');

/** Of several limits that a value is beyond, the narrowest says all: whoever keeps to it keeps to the others. */
const isSaidByAnother = (issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean =>
  issue.code === 'too_big' &&
  issues.some(
    (other) =>
      other.code === 'too_big' &&
      other.maximum < issue.maximum &&
      pointerTo('', other.path) === pointerTo('', issue.path),
  );

/** The first fault of each field: it has to be mended before the next one can be told. */
export const oneFaultEach = (faults: readonly FieldFault[]): FieldFault[] =>
  [...new Map(faults.toReversed().map((fault) => [fault.pointer, fault])).values()].toReversed();

/**
 * What is wrong with each field of a parsed part, as a JSON pointer into the request (`/body/enterprise/creditCode`),
 * one fault for each field and for each unknown one.
 */
export const faultsOf = (part: string, issues: readonly z.core.$ZodIssue[]): FieldFault[] =>
  oneFaultEach(
    issues
      .filter((issue) => !isSaidByAnother(issue, issues))
      .flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => ({
              pointer: pointerTo(part, [...issue.path, key]),
              detail: issueText(issue),
            }))
          : [{ pointer: pointerTo(part, issue.path), detail: issueText(issue) }],
      ),
  );
